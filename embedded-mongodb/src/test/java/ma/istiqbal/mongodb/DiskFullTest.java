package ma.istiqbal.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFullTest {
    private static final String NO_SPACE = "No space left on device";

    @TempDir
    Path directory;

    @AfterEach
    void makeSpace() {
        LimitedDisk.leave(Long.MAX_VALUE);
    }

    private EmbeddedMongo open() {
        return EmbeddedMongo.open(
                StoreFile.open(LimitedDisk.SCHEME + ":" + directory.resolve("store.mv")), 0, Durability.SYNC);
    }

    @Test
    void aWriteThatFindsNoSpaceIsAnError() {
        LimitedDisk.leave(2_000_000);
        List<Integer> acknowledged = new ArrayList<>();
        try (EmbeddedMongo store = open();
                MongoClient client = MongoClients.create(store.uri("sites"))) {
            MongoCollection<Document> sites = client.getDatabase("sites").getCollection("sites");
            sites.createIndex(new Document("n", 1));

            assertThatThrownBy(() -> insertUntilRefused(sites, acknowledged))
                    .isInstanceOfSatisfying(
                            MongoException.class, e -> assertThat(e.getCode()).isEqualTo(14031))
                    .hasMessageContaining(NO_SPACE);

            assertThat(acknowledged).hasSizeGreaterThan(10);
            assertThatThrownBy(() -> sites.deleteOne(Filters.eq("_id", 1)))
                    .as("a later write")
                    .hasMessageContaining(NO_SPACE);
            assertThat(sites.find().map(site -> site.getInteger("n")))
                    .as("reads go on with what was committed")
                    .containsExactlyElementsOf(acknowledged);
        }
        LimitedDisk.leave(Long.MAX_VALUE);
        try (EmbeddedMongo store = open();
                MongoClient client = MongoClients.create(store.uri("sites"))) {
            MongoCollection<Document> sites = client.getDatabase("sites").getCollection("sites");

            assertThat(sites.find().map(site -> site.getInteger("n"))).containsAll(acknowledged);
            sites.insertOne(new Document("_id", -1));
        }
    }

    private static void insertUntilRefused(MongoCollection<Document> sites, List<Integer> acknowledged) {
        for (int n = 0; n < 100_000; n++) {
            sites.insertOne(new Document("_id", n).append("n", n).append("padding", "x".repeat(1_000)));
            acknowledged.add(n);
        }
    }

    @Test
    void aDiskFullFromTheStartIsOneClearLine() {
        LimitedDisk.leave(100);

        assertThatThrownBy(this::open)
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("store.mv cannot be opened: " + NO_SPACE);
    }
}
