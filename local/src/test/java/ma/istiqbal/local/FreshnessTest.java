package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessTest {
    private static final List<String> MODULES = List.of("site-service", "gateway");

    @TempDir
    private Path root;

    private Freshness freshness;

    @BeforeEach
    void everythingIsBuilt() throws Exception {
        for (String module : List.of("site-service", "gateway", "service-defaults", "work-calendar")) {
            write(module + "/pom.xml");
            write(module + "/src/main/java/A.java");
        }
        write("pom.xml");
        write("site-service/src/main/java/B.java");
        Checkout checkout = new Checkout(root);
        write(root.relativize(checkout.jar("site-service")).toString());
        write(root.relativize(checkout.jar("gateway")).toString());
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.toList()) {
                Files.setLastModifiedTime(path, FileTime.fromMillis(1_000_000));
            }
        }
        freshness = new Freshness(checkout);
        freshness.built(MODULES);
    }

    @Test
    void nothingIsBuiltTwice() {
        assertThat(freshness.stale(MODULES)).isEmpty();
    }

    @Test
    void aChangedSourceMakesItsModuleStale() throws Exception {
        later("site-service/src/main/java/A.java");

        assertThat(freshness.stale(MODULES)).containsExactly("site-service");
    }

    @Test
    void aDeletedSourceMakesItsModuleStale() throws Exception {
        Files.delete(root.resolve("site-service/src/main/java/B.java"));
        later("site-service/src/main/java");

        assertThat(freshness.stale(MODULES)).containsExactly("site-service");
    }

    @Test
    void whatIsSharedOrCommonMakesEveryModuleStale() throws Exception {
        for (String shared : List.of("service-defaults", "work-calendar")) {
            later(shared + "/src/main/java/A.java");
            assertThat(freshness.stale(MODULES)).isEqualTo(MODULES);
            Files.setLastModifiedTime(root.resolve(shared + "/src/main/java/A.java"), FileTime.fromMillis(1_000_000));
        }
        later("pom.xml");
        assertThat(freshness.stale(MODULES)).isEqualTo(MODULES);
    }

    @Test
    void aMissingJarIsStale() throws Exception {
        Files.delete(new Checkout(root).jar("gateway"));

        assertThat(freshness.stale(MODULES)).containsExactly("gateway");
    }

    private void write(String file) throws Exception {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, file);
    }

    private void later(String file) throws Exception {
        Files.setLastModifiedTime(root.resolve(file), FileTime.fromMillis(System.currentTimeMillis() + 10_000));
    }
}
