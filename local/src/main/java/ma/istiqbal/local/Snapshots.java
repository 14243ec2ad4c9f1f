package ma.istiqbal.local;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;

/** Copies of the stores' files, each a moment of its store, whether the platform runs or not. */
final class Snapshots {
    /**
     * Who follows another's feed, or hands over to another, comes before that other: what is behind catches up, what is
     * ahead would miss the records that come next. The gateway's sessions are left out: nobody is signed in after a restore.
     */
    static final List<Store> ORDER =
            List.of(Store.FEEDBACK, Store.INTEGRITY, Store.ROLLOUT, Store.PARTNERS, Store.SITES);

    // The launcher brings no logging, of which the driver would warn.
    private static final Logger DRIVER = Logger.getLogger("org.mongodb.driver");

    private final DataDirectory data;
    private final RunDirectory run;

    Snapshots(DataDirectory data) {
        this.data = data;
        this.run = new RunDirectory(data.run());
    }

    static String fileOf(Store store) {
        return store.database() + ".mv";
    }

    /** By the name of the store's file. */
    Map<String, Path> take(Path directory) {
        List<ProcessRecord> running = run.records().stream()
                .filter(record -> run.process(record).isPresent())
                .toList();
        if (running.stream().anyMatch(record -> record.name().equals(StoreProcess.NAME))) {
            return askFor(directory);
        }
        if (!running.isEmpty()) {
            throw new CannotStart("the platform on " + data.root()
                    + " is just starting: try again; or, if it was started with --mongodb-uri, use mongodump there");
        }
        return copyFiles(directory);
    }

    private Map<String, Path> askFor(Path directory) {
        DRIVER.setLevel(Level.OFF);
        Map<String, Path> copies = new LinkedHashMap<>();
        for (Store store : ORDER) {
            Path copy = directory.resolve(fileOf(store));
            try (MongoClient client = MongoClients.create(addressOf(store))) {
                client.getDatabase("admin").runCommand(new Document("istiqbalBackup", copy.toString()));
            } catch (MongoException e) {
                throw new CannotStart("the store " + store.database() + " cannot be copied", e);
            }
            copies.put(fileOf(store), copy);
        }
        return copies;
    }

    /** The server says at its start where it serves what; the system tells of long command lines only that they are long. */
    private String addressOf(Store store) {
        Path log = data.log(StoreProcess.NAME);
        Pattern address = Pattern.compile("mongodb://127\\.0\\.0\\.1:\\d+/" + store.database() + "(?= )");
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(address::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst()
                    .orElseThrow(() -> new CannotStart("the store is just starting (" + log + "): try again"));
        } catch (IOException e) {
            throw new CannotStart("where the store listens is not to be seen in " + log, e);
        }
    }

    private Map<String, Path> copyFiles(Path directory) {
        FileLock lock = run.lock()
                .orElseThrow(() -> new CannotStart("the platform on " + data.root() + " is just starting: try again"));
        try {
            Map<String, Path> copies = new LinkedHashMap<>();
            for (Store store : ORDER) {
                Path file = data.store().resolve(fileOf(store));
                if (!Files.exists(file)) {
                    throw new CannotStart(data.root() + " holds no data yet (there is no " + file + ")");
                }
                copies.put(fileOf(store), Files.copy(file, directory.resolve(fileOf(store))));
            }
            return copies;
        } catch (IOException e) {
            throw new CannotStart("the stores in " + data.root() + " cannot be copied", e);
        } finally {
            Locks.release(lock);
        }
    }

    static List<String> files() {
        return Arrays.stream(Store.values())
                .filter(ORDER::contains)
                .map(Snapshots::fileOf)
                .toList();
    }
}
