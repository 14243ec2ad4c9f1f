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
import ma.istiqbal.local.Platform;
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

    static void fill(String mongodbUri) throws InterruptedException {
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
    private static BsonDocument told(MongoCollection<BsonDocument> collection, Bson filter)
            throws InterruptedException {
        Instant patience = Instant.now().plus(LONGEST_WAIT);
        BsonDocument found = collection.find(filter).first();
        while (found == null) {
            if (Instant.now().isAfter(patience)) {
                throw new IllegalStateException("nobody tells feedback-service of " + MODEL);
            }
            Thread.sleep(200);
            found = collection.find(filter).first();
        }
        return found;
    }

    static Kiosks of(Platform platform, String token) {
        String url = platform.serviceUrl("feedback-service");
        List<String> codes = Points.of(platform, token, "KIOSK");
        if (codes.size() != SITES) {
            throw new IllegalStateException("there are " + codes.size() + " kiosks");
        }
        return new Kiosks(url, codes);
    }

    /** The answers with these numbers, over all kiosks and all days of the year. */
    void send(int from, int to) {
        StringBuilder lines = new StringBuilder(BATCH * 300);
        for (int number = from; number < to; number++) {
            lines.append(line(number)).append('\n');
        }
        HttpResponse<String> response = Http.send(HttpRequest.newBuilder(URI.create(url + "/public/v1/feedback/batch"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines.toString()))
                .build());
        JsonNode summary = new JsonMapper().readTree(lastLine(response.body()));
        if (summary.path("accepted").asInt() != to - from) {
            throw new IllegalStateException(response.statusCode() + " " + summary
                    + response.body()
                            .lines()
                            .filter(line -> line.contains("REFUSED"))
                            .findFirst()
                            .orElse(""));
        }
    }

    private static String lastLine(String text) {
        return text.strip().substring(text.strip().lastIndexOf('\n') + 1);
    }

    private String line(int number) {
        Instant said = now.minus(Duration.ofDays(number * 31L % DAYS)).minusSeconds(60 + number % 3600);
        return """
                {"key": "bench-%07d", "point": "%s", "capturedAt": "%s", "language": "ar", "answers": {"overall": %d, \
                "welcome": %d, "orientation": 5, "premises": 3, "wait_felt": 4, "wait_bucket": "M10_20", "clarity": 5, \
                "fair": 5, "transparent": 4}}""".formatted(number, codes.get(number % codes.size()), said, 1 + number % 5, 1 + number / 5 % 5);
    }
}
