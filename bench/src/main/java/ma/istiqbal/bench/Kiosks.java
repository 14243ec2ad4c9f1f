package ma.istiqbal.bench;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import ma.istiqbal.local.Platform;
import org.awaitility.Awaitility;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A thousand sites with a kiosk each, copies of a real one, and what their kiosks send. */
final class Kiosks {

    static final int SITES = 1_000;
    static final int BATCH = 50_000;

    private static final String MODEL = "RABAT-ANNEX-06";
    private static final int DAYS = 365;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String url;
    private final List<String> codes;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private Kiosks(String url, List<String> codes) {
        this.url = url;
        this.codes = codes;
    }

    static String site(long number) {
        return String.format(Locale.ROOT, "UNIT-%05d", number * 7919 % SITES);
    }

    static void fill(String mongodbUri) {
        try (MongoClient client = MongoClients.create(mongodbUri)) {
            MongoDatabase database = client.getDatabase(mongodbUri.substring(mongodbUri.lastIndexOf('/') + 1));
            MongoCollection<BsonDocument> sites = database.getCollection("sites", BsonDocument.class);
            MongoCollection<BsonDocument> points = database.getCollection("feedbackPoints", BsonDocument.class);
            BsonDocument site = told(sites, eq("_id", MODEL));
            BsonDocument point = told(points, eq("state.site", MODEL));
            List<BsonDocument> moreSites = new ArrayList<>();
            List<BsonDocument> morePoints = new ArrayList<>();
            for (int number = 0; number < SITES; number++) {
                BsonString code = new BsonString(site(number));
                moreSites.add(site.clone()
                        .append("_id", code)
                        .append("region", new BsonString(String.format(Locale.ROOT, "MA-%02d", 1 + number % 12))));
                BsonString id = new BsonString(String.format(Locale.ROOT, "BENCH%07d", number));
                BsonDocument copy = point.clone().append("_id", id).append("pending", new BsonArray());
                copy.getDocument("state")
                        .append("publicId", id)
                        .append("site", code)
                        .append("channel", new BsonString("KIOSK"));
                morePoints.add(copy);
            }
            sites.insertMany(moreSites);
            points.insertMany(morePoints);
        }
    }

    /** The first sites are told to the service after it was ready, by site-service's feed. */
    private static BsonDocument told(MongoCollection<BsonDocument> collection, Bson filter) {
        return Awaitility.await(MODEL + " in feedback-service")
                .atMost(LONGEST_WAIT)
                .until(() -> collection.find(filter).first(), Objects::nonNull);
    }

    static Kiosks of(Platform platform, String token) {
        String url = platform.serviceUrl("feedback-service");
        List<String> codes = Points.of(platform, token, "KIOSK");
        if (codes.size() != SITES) {
            throw new IllegalStateException("there are " + codes.size() + " kiosks");
        }
        return new Kiosks(url, codes);
    }

    /**
     * Some of the answers of a year, day after day, each day those of all kiosks. What could not be taken is sent again,
     * as a kiosk does: what was stored is a duplicate then.
     *
     * @return how often it had to be sent again
     */
    int send(Year year, int from, int to) throws InterruptedException {
        StringBuilder lines = new StringBuilder(BATCH * 300);
        for (int number = from; number < to; number++) {
            lines.append(line(year, number)).append('\n');
        }
        for (int again = 0; again < TRIES; again++) {
            if (sent(lines.toString(), to - from)) {
                return again;
            }
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("a batch was not taken in " + TRIES + " tries");
    }

    /** The answers with the numbers from one to another, spread over the days of a year. */
    record Year(int from, int to) {

        int daysAgo(int number) {
            return DAYS - (int) ((number - from) * (long) DAYS / (to - from));
        }
    }

    private boolean sent(String lines, int expected) {
        HttpResponse<String> response = Http.send(HttpRequest.newBuilder(URI.create(url + "/public/v1/feedback/batch"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build());
        JsonNode summary = new JsonMapper().readTree(lastLine(response.body()));
        int stored =
                summary.path("accepted").asInt() + summary.path("duplicates").asInt();
        if (response.statusCode() != 503 && stored != expected) {
            throw new IllegalStateException(response.statusCode() + " " + summary
                    + response.body()
                            .lines()
                            .filter(line -> line.contains("REFUSED"))
                            .findFirst()
                            .orElse(""));
        }
        return response.statusCode() != 503;
    }

    private static String lastLine(String text) {
        return text.strip().substring(text.strip().lastIndexOf('\n') + 1);
    }

    private String line(Year year, int number) {
        Instant said = now.minus(Duration.ofDays(year.daysAgo(number))).minusSeconds(60 + number % 3600);
        return """
                {"key": "bench-%07d", "point": "%s", "capturedAt": "%s", "language": "ar", "answers": {"overall": %d, \
                "welcome": %d, "orientation": 5, "premises": 3, "wait_felt": 4, "wait_bucket": "M10_20", "clarity": 5, \
                "fair": 5, "transparent": 4}}""".formatted(number, codes.get(number % codes.size()), said, 1 + number % 5, 1 + number / 5 % 5);
    }
}
