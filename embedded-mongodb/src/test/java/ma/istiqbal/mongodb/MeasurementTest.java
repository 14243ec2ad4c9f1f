package ma.istiqbal.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures of the README: -Dtest=MeasurementTest -Dmeasure=true. */
@EnabledIfSystemProperty(named = "measure", matches = "true")
class MeasurementTest {
    private static final int WRITERS = 16;
    private static final int SITES = 1_000;
    private static final long MILLIS = 10_000;
    private static final String PADDING = "x".repeat(500);

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("store.mv");
    }

    @ParameterizedTest
    @EnumSource
    void insertsPerSecond(Durability durability) throws Exception {
        try (EmbeddedMongo store = EmbeddedMongo.open(file(), 0, durability);
                MongoClient client = MongoClients.create(store.uri("sites"));
                ExecutorService executor = Executors.newFixedThreadPool(WRITERS)) {
            MongoCollection<Document> sites = client.getDatabase("sites").getCollection("sites");
            sites.createIndex(new Document("site", 1));
            long end = System.currentTimeMillis() + MILLIS;
            Callable<List<Long>> writer = () -> {
                List<Long> micros = new ArrayList<>();
                while (System.currentTimeMillis() < end) {
                    Document document = new Document("site", micros.size() % SITES).append("text", PADDING);
                    micros.add(micros(() -> sites.insertOne(document)));
                }
                return micros;
            };
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> result : executor.invokeAll(Collections.nCopies(WRITERS, writer))) {
                all.addAll(result.get());
            }
            Collections.sort(all);
            System.out.printf(
                    "%s: %d inserts/s by %d writers, p50 %.1f ms, p99 %.1f ms, file %d MB%n",
                    durability,
                    all.size() * 1000L / MILLIS,
                    WRITERS,
                    all.get(all.size() / 2) / 1000.0,
                    all.get(all.size() * 99 / 100) / 1000.0,
                    Files.size(file()) >> 20);
            assertThat(sites.countDocuments()).isEqualTo(all.size());
        }
    }

    @Test
    void queriesOverManyDocuments() {
        int documents = Integer.getInteger("documents", 100_000);
        try (EmbeddedMongo store = EmbeddedMongo.open(file(), 0, Durability.COMMIT);
                MongoClient client = MongoClients.create(store.uri("sites"))) {
            MongoCollection<Document> sites = client.getDatabase("sites").getCollection("sites");
            sites.createIndex(new Document("site", 1).append("n", 1));
            List<Document> batch = new ArrayList<>();
            for (int n = 0; n < documents; n++) {
                batch.add(new Document("_id", n)
                        .append("site", n % SITES)
                        .append("n", n)
                        .append("text", PADDING));
                if (batch.size() == 1_000) {
                    sites.insertMany(batch);
                    batch.clear();
                }
            }
            report(
                    "_id and version",
                    () -> sites.updateOne(
                            Filters.and(Filters.eq("_id", 77), Filters.ne("version", 1)), Updates.inc("v", 1)));
            report("indexed field", () -> sites.find(Filters.eq("site", 7)).into(new ArrayList<>()));
            report(
                    "indexed range",
                    () -> sites.find(Filters.and(Filters.eq("site", 7), Filters.gt("n", 90_000)))
                            .into(new ArrayList<>()));
            report(
                    "first 20 in an index's order",
                    () -> sites.find(Filters.eq("site", 7))
                            .sort(Sorts.descending("n", "_id"))
                            .limit(20)
                            .into(new ArrayList<>()));
            sites.createIndex(new Document("n", 1));
            report(
                    "first 20 of all in an index's order, from the middle",
                    () -> sites.find(Filters.gt("n", 50_000))
                            .sort(Sorts.ascending("n", "_id"))
                            .limit(20)
                            .into(new ArrayList<>()));
            report(
                    "first 20 of all in an order without index",
                    () -> sites.find()
                            .sort(Sorts.descending("text", "_id"))
                            .limit(20)
                            .into(new ArrayList<>()));
            report(
                    "field without index",
                    () -> sites.find(Filters.eq("v", 99_999)).into(new ArrayList<>()));
            report("backup", () -> store.backupTo(directory.resolve("backup-" + System.nanoTime() + ".mv")));
        }
        report("open", () -> EmbeddedMongo.open(file(), 0, Durability.COMMIT).close());
    }

    private static void report(String what, Runnable action) {
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            micros.add(micros(action));
        }
        Collections.sort(micros);
        System.out.printf("%s: %.1f ms%n", what, micros.get(4) / 1000.0);
        assertThat(micros.get(4)).isPositive();
    }

    private static long micros(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return (System.nanoTime() - start) / 1000;
    }
}
