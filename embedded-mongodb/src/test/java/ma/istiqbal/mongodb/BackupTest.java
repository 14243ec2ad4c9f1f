package ma.istiqbal.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class BackupTest extends StoreTest {
    private static final int WRITERS = 4;

    private final AtomicIntegerArray acknowledged = new AtomicIntegerArray(WRITERS);

    @Test
    void backupWhileWritingIsAMomentOfTheStore() {
        collection("sites").createIndex(new Document("code", 1), new IndexOptions().unique(true));
        AtomicBoolean stop = new AtomicBoolean();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.execute(() -> write(number, stop));
            }
            try {
                for (int round = 0; round < 3; round++) {
                    backUpAndVerify(round);
                }
            } finally {
                stop.set(true);
            }
        }
    }

    private void backUpAndVerify(int round) {
        int atLeast = 50 * (round + 1);
        Awaitility.await().until(() -> acknowledged.get(0) > atLeast);
        List<Integer> before = counts();
        Path backup = directory.resolve("backup-" + round + ".mv");
        store.backupTo(backup);
        verify(backup, before);
    }

    private List<Integer> counts() {
        List<Integer> counts = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            counts.add(acknowledged.get(writer));
        }
        return counts;
    }

    private void write(int writer, AtomicBoolean stop) {
        for (int n = 0; !stop.get(); n++) {
            collection("sites")
                    .insertOne(new Document("code", writer + "-" + n)
                            .append("writer", writer)
                            .append("n", n));
            acknowledged.incrementAndGet(writer);
        }
    }

    private void verify(Path backup, List<Integer> before) {
        try (EmbeddedMongo copy = EmbeddedMongo.open(backup, 0, Durability.COMMIT);
                MongoClient reader = MongoClients.create(copy.uri(DATABASE))) {
            var sites = reader.getDatabase(DATABASE).getCollection("sites");
            for (int writer = 0; writer < WRITERS; writer++) {
                List<Integer> written = sites.find(Filters.eq("writer", writer))
                        .sort(new Document("n", 1))
                        .map(site -> site.getInteger("n"))
                        .into(new ArrayList<>());

                assertThat(written).hasSizeGreaterThanOrEqualTo(before.get(writer));
                assertThat(written.getLast()).as("no gap").isEqualTo(written.size() - 1);
            }
        }
    }
}
