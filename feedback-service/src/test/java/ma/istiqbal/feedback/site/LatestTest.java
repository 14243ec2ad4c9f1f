package ma.istiqbal.feedback.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.time.Clock;
import ma.istiqbal.test.TestStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LatestTest {

    private MongoClient client;
    private MongoClient another;
    private MongoCollection<Document> rows;
    private MongoCollection<Document> rowsOfAnother;
    private Runnable afterReplacing = () -> {};

    @BeforeEach
    void open() {
        ConnectionString uri = new ConnectionString(TestStore.freshDatabase());
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(uri)
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandSucceeded(CommandSucceededEvent event) {
                        if (event.getCommandName().equals("update")) {
                            afterReplacing.run();
                        }
                    }
                })
                .build());
        another = MongoClients.create(uri);
        rows = client.getDatabase(uri.getDatabase()).getCollection("rows");
        rowsOfAnother = another.getDatabase(uri.getDatabase()).getCollection("rows");
    }

    @AfterEach
    void close() {
        client.close();
        another.close();
    }

    private static void keep(MongoCollection<Document> rows, long version) {
        new Latest<>(rows, Clock.systemUTC()).keep("a", version, new Document("_id", "a").append("version", version));
    }

    private long kept() {
        return rows.find().map(row -> row.getLong("version")).first();
    }

    @Test
    void theLatestVersionWinsInWhateverOrderTheyCome() {
        keep(rows, 2);
        keep(rows, 1);
        assertThat(kept()).isEqualTo(2);

        keep(rows, 3);
        assertThat(kept()).isEqualTo(3);
    }

    @Test
    void anEarlierOneThatAnotherInstanceInsertsInBetweenIsReplaced() {
        afterReplacing = () -> {
            afterReplacing = () -> {};
            keep(rowsOfAnother, 1);
        };

        keep(rows, 2);

        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void aLaterOneThatAnotherInstanceInsertsInBetweenStays() {
        afterReplacing = () -> {
            afterReplacing = () -> {};
            keep(rowsOfAnother, 3);
        };

        keep(rows, 2);

        assertThat(kept()).isEqualTo(3);
    }
}
