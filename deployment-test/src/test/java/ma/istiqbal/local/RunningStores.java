package ma.istiqbal.local;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.bson.Document;

/** The embedded MongoDB as the launcher starts it, with something in every store. */
final class RunningStores {
    private static final int DOCUMENTS = 300;

    private final Ports ports = Ports.free();
    private ManagedProcess process;

    void start(Path data) {
        DataDirectory directory = new DataDirectory(data);
        List<String> command = new ArrayList<>(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "ma.istiqbal.mongodb.EmbeddedMongoServer",
                "--data",
                directory.store().toString()));
        Arrays.stream(Store.values()).forEach(store -> command.add(store.database() + "=" + ports.of(store)));
        process = ManagedProcess.start(
                new ProcessSpec(
                        StoreProcess.NAME,
                        data,
                        Jvm.command("128m", command),
                        Map.of(),
                        new Readiness.Prints("ready"),
                        Duration.ofSeconds(60)),
                directory.log(StoreProcess.NAME),
                new RunDirectory(directory.run()));
        process.awaitReady();
    }

    void stop() {
        process.stop();
    }

    void fill() {
        each((store, database) -> {
            database.getCollection("things").createIndex(new Document("code", 1), new IndexOptions().unique(true));
            database.getCollection("things")
                    .insertMany(java.util.stream.IntStream.range(0, DOCUMENTS)
                            .mapToObj(n -> new Document("_id", n)
                                    .append("code", store.database() + "-" + n)
                                    .append("text", "استقبال " + n))
                            .toList());
            database.getCollection("changes").insertOne(new Document("_id", 1L).append("of", "things"));
        });
    }

    void add(String code) {
        each((store, database) ->
                database.getCollection("things").insertOne(new Document("_id", code).append("code", code)));
    }

    /** Of each collection of each store that a backup holds: how many documents, and the hash over all of them. */
    Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        each((store, database) -> {
            for (String collection : database.listCollectionNames()) {
                MessageDigest digest = sha256();
                int count = 0;
                for (Document document :
                        database.getCollection(collection).find().sort(Sorts.ascending("_id"))) {
                    digest.update(document.toJson().getBytes(StandardCharsets.UTF_8));
                    count++;
                }
                contents.put(
                        store.database() + "." + collection,
                        count + " " + HexFormat.of().formatHex(digest.digest()));
            }
        });
        return contents;
    }

    private void each(BiConsumer<Store, MongoDatabase> task) {
        for (Store store : Snapshots.ORDER) {
            try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + ports.of(store))) {
                task.accept(store, client.getDatabase(store.database()));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
