package ma.istiqbal.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the server under load again and again; -Drounds=30 for a long run, -Dsync=true with fsync. */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final boolean SYNC = Boolean.getBoolean("sync");
    private static final int WRITERS = 8;
    private static final String PADDING = "x".repeat(500);

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> counted = new ConcurrentHashMap<>();
    private final Random moments = new Random(42);

    @TempDir
    Path data;

    @Test
    void acknowledgedWritesSurviveKill() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            loadAndKill(round);
            verify();
        }
        System.out.printf("%d kills, %d acknowledged inserts, none lost%n", ROUNDS, acknowledged.size());
    }

    private void loadAndKill(int round) throws Exception {
        int before = acknowledged.size();
        String[] arguments = SYNC ? new String[] {"sites=0", "--sync"} : new String[] {"sites=0"};
        try (ServerProcess server = ServerProcess.start(data, arguments);
                MongoClient client = MongoClients.create(server.uri());
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            MongoCollection<Document> sites = client.getDatabase("sites").getCollection("sites");
            sites.createIndex(new Document("code", 1), new IndexOptions().unique(true));
            sites.createIndex(new Document("writer", 1).append("n", 1));
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.execute(() -> write(client, sites, round, number));
            }
            TimeUnit.MILLISECONDS.sleep(300 + moments.nextInt(900));
            server.kill();
            writers.shutdownNow();
        }
        assertThat(acknowledged.size()).as("writes before the kill").isGreaterThan(before);
    }

    private void write(MongoClient client, MongoCollection<Document> sites, int round, int writer) {
        MongoCollection<Document> counters = client.getDatabase("sites").getCollection("counters");
        try {
            for (int n = 0; ; n++) {
                String id = round + "-" + writer + "-" + n;
                sites.insertOne(new Document("_id", id)
                        .append("code", "c" + id)
                        .append("writer", writer)
                        .append("n", n)
                        .append("padding", PADDING));
                acknowledged.add(id);
                counters.updateOne(Filters.eq("_id", writer), Updates.inc("n", 1), new UpdateOptions().upsert(true));
                counted.merge(writer, 1, Integer::sum);
            }
        } catch (MongoException killed) {
            // The end that this test is about.
        }
    }

    private void verify() {
        try (EmbeddedMongo store = EmbeddedMongo.open(data.resolve("sites.mv"), 0, Durability.COMMIT);
                MongoClient client = MongoClients.create(store.uri("sites"))) {
            MongoCollection<Document> sites = client.getDatabase("sites").getCollection("sites");
            MongoCollection<Document> counters = client.getDatabase("sites").getCollection("counters");

            assertThat(sites.distinct("_id", String.class)).containsAll(acknowledged);
            for (Document site : sites.find()) {
                assertThat(sites.countDocuments(Filters.eq("code", site.get("code"))))
                        .as("%s by its unique index", site.get("_id"))
                        .isEqualTo(1);
            }
            counted.forEach((writer, n) -> {
                Document counter = counters.find(Filters.eq("_id", writer)).first();
                assertThat(counter.getInteger("n")).isGreaterThanOrEqualTo(n);
            });
        }
    }
}
