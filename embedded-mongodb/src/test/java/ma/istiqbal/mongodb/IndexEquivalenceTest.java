package ma.istiqbal.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same random operations with and without indexes have the same effects; -Doperations=20000 for a long run. */
class IndexEquivalenceTest extends StoreTest {
    private static final int OPERATIONS = Integer.getInteger("operations", 1_500);

    private final RandomOperations random = new RandomOperations(20_260_101);
    private MongoServer scanning;
    private MongoClient scanningClient;

    @BeforeEach
    void startScanning() {
        scanning = new MongoServer(new MemoryBackend());
        scanningClient = MongoClients.create(scanning.bindAndGetConnectionString() + "/?uuidRepresentation=standard");
        index("a");
        index("a", "c");
        index("p.q");
        index("tags");
        index("list.x", "a");
        index("s");
        index("c", "s", "_id");
        index("a", "s");
        collection("things")
                .createIndex(
                        new Document("u", 1), new IndexOptions().unique(true).sparse(true));
        scanned()
                .createIndex(
                        new Document("u", 1), new IndexOptions().unique(true).sparse(true));
    }

    @AfterEach
    void stopScanning() {
        scanningClient.close();
        scanning.shutdownNow();
    }

    private void index(String... fields) {
        Document key = new Document();
        for (String field : fields) {
            key.append(field, 1);
        }
        collection("things").createIndex(key);
    }

    private MongoCollection<Document> scanned() {
        return scanningClient.getDatabase(DATABASE).getCollection("things");
    }

    @Test
    void indexedStoreAnswersAsAFullScanDoes() {
        int narrowed = 0;
        int ordered = 0;
        for (int i = 0; i < OPERATIONS; i++) {
            if (i == OPERATIONS / 2) {
                reopen();
            }
            Document filter = random.filter();
            if (i > 200 && candidates("things", filter) < collection("things").estimatedDocumentCount()) {
                narrowed++;
            }
            assertThat(found(collection("things"), filter))
                    .as("%d: %s", i, filter.toString())
                    .isEqualTo(found(scanned(), filter));
            Document order = random.order();
            int skip = random.upTo(3);
            int limit = 1 + random.upTo(20);
            if (readsInOrder("things", filter, order, skip + limit)) {
                ordered++;
            }
            assertThat(page(collection("things"), filter, order, skip, limit))
                    .as("%d: %d after %d of %s by %s", i, limit, skip, filter.toString(), order.toString())
                    .isEqualTo(page(scanned(), filter, order, skip, limit));
            Function<MongoCollection<Document>, Object> operation = random.operation(filter);
            assertThat(outcome(operation, collection("things")))
                    .as("%d: a write with %s", i, filter.toString())
                    .isEqualTo(outcome(operation, scanned()));
        }
        assertThat(found(collection("things"), new Document())).isEqualTo(found(scanned(), new Document()));
        assertThat(narrowed).as("operations that an index served").isGreaterThan(OPERATIONS / 2);
        assertThat(ordered).as("pages that an index had in order").isGreaterThan(OPERATIONS / 10);
    }

    private static Object outcome(
            Function<MongoCollection<Document>, Object> operation, MongoCollection<Document> things) {
        try {
            return operation.apply(things);
        } catch (MongoException e) {
            return e.getCode();
        }
    }

    private static List<Document> page(
            MongoCollection<Document> things, Document filter, Document order, int skip, int limit) {
        return things.find(filter).sort(order).skip(skip).limit(limit).into(new ArrayList<>());
    }

    private static List<Document> found(MongoCollection<Document> things, Document filter) {
        return things.find(filter).sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }
}
