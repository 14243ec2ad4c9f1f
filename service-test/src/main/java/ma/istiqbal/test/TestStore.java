package ma.istiqbal.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import ma.istiqbal.mongodb.Durability;
import ma.istiqbal.mongodb.EmbeddedMongo;
import org.jspecify.annotations.Nullable;

/** One store for all tests of a JVM, with a fresh database for each application context; and one for a test that ends it. */
public final class TestStore {

    private static final @Nullable String REAL = System.getenv("ISTIQBAL_TEST_MONGODB_URI");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestStore() {}

    /** Connection string of a database that nobody has used. */
    public static String freshDatabase() {
        String name = "test-" + ProcessHandle.current().pid() + "-" + DATABASES.incrementAndGet();
        if (REAL == null) {
            return Embedded.STORE.uri(name);
        }
        return REAL.endsWith("/") ? REAL + name : REAL + "/" + name;
    }

    /** A store that is shared with nobody, so that a test may close it. */
    public static EmbeddedMongo own() {
        try {
            Path folder = Files.createTempDirectory("istiqbal-test-store");
            EmbeddedMongo store = EmbeddedMongo.open(folder.resolve("store.mv"), 0, Durability.COMMIT);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(store, folder)));
            return store;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void close(EmbeddedMongo store, Path folder) {
        store.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Opened on first use only. */
    private static final class Embedded {

        static final EmbeddedMongo STORE = own();
    }
}
