package ma.istiqbal.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ConcurrencyTest extends StoreTest {
    private static final long RACE_MILLIS = Long.getLong("race", 2_000);

    private static <T> List<T> together(int threads, Callable<T> task) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(Collections.nCopies(threads, task))) {
                results.add(future.get());
            }
            return results;
        }
    }

    /** Many fields of one value: the longer a write or a copy takes, the likelier they meet. */
    private static Document consistent(int value) {
        Document document = new Document("list", Collections.nCopies(300, value));
        for (int field = 0; field < 300; field++) {
            document.append("f" + field, value);
        }
        return document;
    }

    @Test
    void aReaderNeverSeesHalfAWrite() throws Exception {
        for (int id = 0; id < 4; id++) {
            collection("pairs").insertOne(consistent(0).append("_id", id));
        }
        long end = System.currentTimeMillis() + RACE_MILLIS;
        AtomicInteger threads = new AtomicInteger();
        AtomicInteger reads = new AtomicInteger();

        List<Set<Object>> torn = together(8, () -> {
            boolean writes = threads.getAndIncrement() % 2 == 0;
            Set<Object> seen = new HashSet<>();
            for (int i = 1; System.currentTimeMillis() < end; i++) {
                if (writes) {
                    collection("pairs").updateOne(Filters.eq("_id", i % 4), new Document("$set", consistent(i)));
                    continue;
                }
                for (Document pair : collection("pairs").find()) {
                    reads.incrementAndGet();
                    Set<Object> values = new HashSet<>(pair.getList("list", Integer.class));
                    pair.forEach((field, value) -> {
                        if (field.startsWith("f")) {
                            values.add(value);
                        }
                    });
                    if (values.size() > 1) {
                        seen.add(pair);
                    }
                }
            }
            return seen;
        });

        assertThat(torn).allMatch(Set::isEmpty);
        assertThat(reads.get()).isGreaterThan(500);
    }

    @Test
    void aReplyIsOneMomentOfTheStore() throws Exception {
        List<Document> documents = new ArrayList<>();
        for (int id = 0; id < 500; id++) {
            documents.add(new Document("_id", id).append("generation", 0));
        }
        collection("generations").insertMany(documents);
        long end = System.currentTimeMillis() + RACE_MILLIS;
        AtomicInteger threads = new AtomicInteger();

        List<Integer> mixed = together(4, () -> {
            boolean writes = threads.getAndIncrement() == 0;
            int seen = 0;
            for (int i = 1; System.currentTimeMillis() < end; i++) {
                if (writes) {
                    collection("generations").updateMany(new Document(), Updates.set("generation", i));
                } else {
                    Set<Object> generations = collection("generations")
                            .find()
                            .map(document -> document.get("generation"))
                            .into(new HashSet<>());
                    seen += generations.size() > 1 ? 1 : 0;
                }
            }
            return seen;
        });

        assertThat(mixed).containsOnly(0);
    }

    @Test
    void compareAndSetLosesNoUpdate() throws Exception {
        collection("counters").insertOne(new Document("_id", 1).append("n", 0).append("version", 0));

        List<Integer> successes = together(8, () -> {
            int ok = 0;
            for (int i = 0; i < 100; i++) {
                Document now = collection("counters").find(Filters.eq("_id", 1)).first();
                ok += (int) collection("counters")
                        .updateOne(
                                Filters.and(Filters.eq("_id", 1), Filters.eq("version", now.get("version"))),
                                Updates.combine(Updates.set("n", now.getInteger("n") + 1), Updates.inc("version", 1)))
                        .getModifiedCount();
            }
            return ok;
        });

        int total = successes.stream().mapToInt(Integer::intValue).sum();
        assertThat(collection("counters").find().first())
                .containsEntry("n", total)
                .containsEntry("version", total);
        assertThat(total).isBetween(1, 799);
    }

    @Test
    void oneOfManyEqualInsertsWins() throws Exception {
        AtomicInteger winners = new AtomicInteger();

        together(8, () -> {
            for (int i = 0; i < 50; i++) {
                try {
                    collection("keys").insertOne(new Document("_id", i));
                    winners.incrementAndGet();
                } catch (com.mongodb.MongoWriteException taken) {
                    assertThat(taken.getError().getCode()).isEqualTo(11000);
                }
            }
            return null;
        });

        assertThat(winners.get()).isEqualTo(50);
    }
}
