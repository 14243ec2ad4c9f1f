package ma.istiqbal.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** One open store and a driver connected to it. */
abstract class StoreTest {
    static final String DATABASE = "sites";

    @TempDir
    Path directory;

    EmbeddedMongo store;
    MongoClient client;

    @BeforeEach
    void open() {
        store = EmbeddedMongo.open(file(), 0, Durability.COMMIT);
        client = MongoClients.create(store.uri(DATABASE) + "?uuidRepresentation=standard");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    void reopen() {
        close();
        open();
    }

    Path file() {
        return directory.resolve("store.mv");
    }

    MongoDatabase database() {
        return client.getDatabase(DATABASE);
    }

    MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    private StoreCollection stored(String collection) {
        return (StoreCollection) store.backend().resolveDatabase(DATABASE).resolveCollection(collection, true);
    }

    /** How many documents the store looks at for this filter; all of them if no index serves it. */
    long candidates(String collection, Document filter) {
        StoreCollection stored = stored(collection);
        return stored.candidates(Bsons.toServer(filter))
                .map(found -> StreamSupport.stream(found.positions().spliterator(), false)
                        .count())
                .orElseGet(() -> (long) stored.count());
    }

    /** Whether the store reads the first matches from an index in their order, instead of sorting all of them. */
    boolean readsInOrder(String collection, Document filter, Document order, int wanted) {
        return stored(collection)
                .first(Bsons.toServer(filter), Bsons.toServer(order), wanted)
                .isPresent();
    }
}
