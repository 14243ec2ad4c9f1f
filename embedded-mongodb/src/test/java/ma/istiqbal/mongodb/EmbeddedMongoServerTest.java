package ma.istiqbal.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedMongoServerTest {
    @TempDir
    Path data;

    @Test
    void servesEachStoreOnAPortOfItsOwnAndKeepsItsDataOverATermination() throws Exception {
        try (ServerProcess server = ServerProcess.start(data, "sites=0", "partners=0");
                MongoClient client = MongoClients.create(server.uri())) {
            assertThat(server.output()).hasSize(4).last().isEqualTo("ready");
            assertThat(server.output().getFirst()).contains("embedded", "never for production", "not power loss");
            client.getDatabase("sites").getCollection("sites").insertOne(new Document("_id", 1));
            server.terminate();
            assertThat(server.exitCode()).isEqualTo(143);
        }
        assertThat(data.resolve("partners.mv")).exists();
        try (EmbeddedMongo store = EmbeddedMongo.open(data.resolve("sites.mv"), 0, Durability.COMMIT);
                MongoClient client = MongoClients.create(store.uri("sites"))) {
            assertThat(client.getDatabase("sites").getCollection("sites").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void endsWithItsParent() throws Exception {
        try (ServerProcess server = ServerProcess.start(data, "sites=0")) {
            server.closeInput();

            assertThat(server.exitCode()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "local,production"})
    void productionIsRefused(String profiles) throws Exception {
        try (ServerProcess server =
                ServerProcess.start(Map.of("SPRING_PROFILES_ACTIVE", profiles), "--data", data.toString(), "sites=0")) {
            assertThat(server.exitCode()).isEqualTo(2);
            assertThat(server.output())
                    .containsExactly("embedded MongoDB: refused under the profile '" + profiles
                            + "': production needs a real MongoDB");
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aFileInUseByAnotherProcessIsOneClearLine() throws Exception {
        try (EmbeddedMongo _ = EmbeddedMongo.open(data.resolve("sites.mv"), 0, Durability.COMMIT);
                ServerProcess server = ServerProcess.start(data, "sites=0")) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.output().getLast())
                    .isEqualTo("embedded MongoDB: " + data.resolve("sites.mv") + " is in use by another process");
        }
    }

    @Test
    void aPortInUseIsOneClearLine() throws Exception {
        try (EmbeddedMongo other = EmbeddedMongo.open(data.resolve("other.mv"), 0, Durability.COMMIT);
                ServerProcess server = ServerProcess.start(data, "sites=" + other.port())) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.output().getLast())
                    .startsWith("embedded MongoDB: port " + other.port() + " cannot be used");
        }
    }

    @Test
    void aDataDirectoryThatCannotBeIsOneClearLine() throws Exception {
        Path file = Files.createFile(data.resolve("file"));
        try (ServerProcess server = ServerProcess.start(file.resolve("data"), "sites=0")) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.output())
                    .singleElement()
                    .asString()
                    .startsWith("embedded MongoDB: the data directory " + file.resolve("data") + " cannot be created");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sites", "sites=x", "../sites=0", "sites=99999"})
    void aStoreThatCannotBeReadIsRefused(String store) throws Exception {
        try (ServerProcess server = ServerProcess.start(data, store)) {
            assertThat(server.exitCode()).isEqualTo(2);
            assertThat(List.copyOf(server.output())).hasSize(1);
        }
    }
}
