package ma.istiqbal.bench;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The least that answers the same: the JDK's own HTTP server on virtual threads, the driver, and JSON put together by
 * hand. No security, no validation, no versions, no traces: what a service costs beyond this is what those cost.
 */
final class BareServer {

    private static final JsonMapper JSON = new JsonMapper();

    private final MongoCollection<Document> sites;
    private final MongoCollection<Document> answers;
    private final MongoCollection<Document> buckets;

    private BareServer(MongoDatabase database) {
        this.sites = database.getCollection("sites");
        this.answers = database.getCollection("bareFeedback");
        this.buckets = database.getCollection("dayBuckets");
    }

    /** @param args the store's URI with its database, and the port */
    static void main(String[] args) throws IOException {
        // Otherwise the rest of a longer answer waits 40 ms until the client has acknowledged its beginning.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        MongoClient client = MongoClients.create(args[0]);
        BareServer server = new BareServer(client.getDatabase(args[0].substring(args[0].lastIndexOf('/') + 1))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true)));
        HttpServer http = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[1])), 100);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/sites/", exchange -> answer(exchange, server.one(lastOf(exchange))));
        http.createContext("/page/", exchange -> answer(exchange, server.page(lastOf(exchange))));
        http.createContext("/feedback", exchange -> answer(exchange, server.take(exchange)));
        http.createContext(
                "/days/",
                exchange ->
                        answer(exchange, server.days(exchange.getRequestURI().getPath())));
        http.start();
        System.out.println(BareProcess.READY);
    }

    private static String lastOf(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String one(String code) {
        StringBuilder json = new StringBuilder(1024);
        write(json, Objects.requireNonNull(sites.find(eq("_id", code)).first()));
        return json.toString();
    }

    private String page(String after) {
        StringBuilder json = new StringBuilder(16_384).append("{\"items\":[");
        sites.find(gt("_id", after)).sort(Sorts.ascending("_id")).limit(20).forEach(site -> {
            write(json, site);
            json.append(',');
        });
        json.setLength(json.length() - 1);
        return json.append("]}").toString();
    }

    /** Ninety buckets by their ids, the answers to one question added up. */
    private String days(String path) {
        String[] parts = path.split("/", -1);
        LocalDate from = LocalDate.parse(parts[4]);
        List<String> ids = from.datesUntil(from.plusDays(90))
                .map(day -> parts[2] + "|" + parts[3] + "|" + day)
                .toList();
        Map<String, Long> ratings = new TreeMap<>();
        long n = 0;
        for (Document bucket : buckets.find(in("_id", ids))) {
            n += bucket.getLong("n");
            bucket.get("counts", Document.class)
                    .get("overall", new Document())
                    .forEach((rating, count) -> ratings.merge(rating, ((Number) count).longValue(), Long::sum));
        }
        StringBuilder json = new StringBuilder(200).append("{\"n\":").append(n);
        ratings.forEach((rating, count) ->
                json.append(",\"").append(rating).append("\":").append(count));
        return json.append('}').toString();
    }

    /** Read, stored as it came, acknowledged. */
    private String take(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        Document document = new Document("_id", exchange.getRequestHeaders().getFirst("Idempotency-Key"))
                .append("point", body.get("point").asString())
                .append("capturedAt", Instant.parse(body.get("capturedAt").asString()))
                .append("receivedAt", Instant.now())
                .append("language", body.get("language").asString());
        Document given = new Document();
        body.get("answers")
                .forEachEntry((question, answer) ->
                        given.append(question, answer.isInt() ? answer.intValue() : answer.asString()));
        answers.insertOne(document.append("answers", given));
        return "{\"id\":\"" + document.getString("_id") + "\"}";
    }

    private static void write(StringBuilder json, Document stored) {
        Document state = stored.get("state", Document.class);
        Document description = state.get("description", Document.class);
        Document location = description.get("location", Document.class);
        json.append("{\"code\":\"").append(state.getString("code"));
        for (String field : new String[] {"type", "partner", "role", "country", "region", "timeZone"}) {
            json.append("\",\"").append(field).append("\":\"").append(description.getString(field));
        }
        json.append("\",\"lifecycle\":\"").append(state.getString("lifecycle")).append("\",\"names\":");
        texts(json, description.get("names", Document.class));
        json.append(",\"locality\":");
        texts(json, description.get("locality", Document.class));
        json.append(",\"location\":{\"latitude\":")
                .append(location.get("latitude"))
                .append(",\"longitude\":")
                .append(location.get("longitude"))
                .append(",\"precision\":\"")
                .append(location.getString("precision"))
                .append("\"},\"languages\":[\"")
                .append(String.join("\",\"", description.getList("languages", String.class)))
                .append("\"],\"version\":")
                .append(stored.get("version"))
                .append(",\"createdAt\":\"")
                .append(stored.getDate("createdAt").toInstant())
                .append("\",\"changedAt\":\"")
                .append(stored.getDate("changedAt").toInstant())
                .append("\"}");
    }

    private static void texts(StringBuilder json, Document texts) {
        json.append('{');
        texts.forEach((language, text) ->
                json.append('"').append(language).append("\":\"").append(text).append("\","));
        json.setCharAt(json.length() - 1, '}');
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
