package ma.istiqbal.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class EmbeddedMongoTest extends StoreTest {

    @Test
    void documentsAndIndexesSurviveReopening() {
        collection("sites").createIndex(new Document("code", 1), new IndexOptions().unique(true));
        collection("sites").insertOne(new Document("_id", 1).append("code", "RBA-1"));

        reopen();

        assertThat(collection("sites").find()).containsExactly(new Document("_id", 1).append("code", "RBA-1"));
        assertThatThrownBy(() -> collection("sites").insertOne(new Document("code", "RBA-1")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCode()).isEqualTo(11000));
    }

    @Test
    void helloTellsThatTheStoreIsEmbedded() {
        Document hello = database().runCommand(new Document("hello", 1));

        assertThat(hello).containsEntry("embedded", true).containsEntry("isWritablePrimary", true);
    }

    @Test
    void majorityConcernsAreAccepted() {
        var strict = collection("sites")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
        strict.insertOne(new Document("_id", 1));

        assertThat(strict.countDocuments()).isEqualTo(1);
    }

    @Test
    void databasesAreListed() {
        collection("sites").insertOne(new Document());

        assertThat(client.listDatabaseNames()).containsExactly(DATABASE);
    }

    @Test
    void onlyTheLoopbackInterfaceIsServed() throws Exception {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        new Socket(InetAddress.getLoopbackAddress(), store.port()).close();
        assertThat(others)
                .allSatisfy(address -> assertThatThrownBy(() -> new Socket(address, store.port()).close())
                        .isInstanceOf(ConnectException.class));
    }

    @Test
    void fileInUseIsRefused() {
        assertThatThrownBy(() -> EmbeddedMongo.open(file(), 0, Durability.COMMIT))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage(file() + " is in use by another process");
    }

    @Test
    void portInUseIsRefusedAndTheFileLetGo() {
        Path other = directory.resolve("other.mv");

        assertThatThrownBy(() -> EmbeddedMongo.open(other, store.port(), Durability.COMMIT))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("port " + store.port() + " cannot be used");
        EmbeddedMongo.open(other, 0, Durability.COMMIT).close();
    }

    @Test
    void foreignFileIsRefused() throws Exception {
        Path foreign = Files.writeString(directory.resolve("notes.mv"), "not a store".repeat(1000));

        assertThatThrownBy(() -> EmbeddedMongo.open(foreign, 0, Durability.COMMIT))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("is not a readable store file");
    }

    @Test
    void backupByCommandIsAStoreOfItsOwn() {
        collection("sites").insertOne(new Document("_id", 1));
        Path target = directory.resolve("backup.mv");

        client.getDatabase("admin").runCommand(new Document("istiqbalBackup", target.toString()));

        try (EmbeddedMongo backup = EmbeddedMongo.open(target, 0, Durability.COMMIT);
                MongoClient reader = MongoClients.create(backup.uri(DATABASE))) {
            assertThat(reader.getDatabase(DATABASE).getCollection("sites").find())
                    .containsExactly(new Document("_id", 1));
        }
    }

    @Test
    void backupOverwritesNothing() {
        assertThatThrownBy(
                        () -> client.getDatabase("admin").runCommand(new Document("istiqbalBackup", file().toString())))
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("cannot write the backup to");
    }
}
