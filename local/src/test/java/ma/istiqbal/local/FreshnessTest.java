package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
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
        jar("site-service", Map.of(Name.MAIN_CLASS, "A"));
        jar("gateway", Map.of(Name.MAIN_CLASS, "A"));
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

    @Test
    void whatACutOffBuildLeftIsStaleAndNotTakenForWholeByTheNext() throws Exception {
        Checkout checkout = new Checkout(root);
        jar("site-service", Map.of());
        Files.writeString(checkout.jar("gateway"), "no archive");

        assertThat(freshness.stale(MODULES)).isEqualTo(MODULES);
        freshness.forgetUnfinished(MODULES);
        assertThat(checkout.jar("site-service")).doesNotExist();
        assertThat(checkout.jar("gateway")).doesNotExist();
    }

    @Test
    void aProgramNeedsWhatItNamesBesideIt() throws Exception {
        jar("gateway", Map.of(Name.MAIN_CLASS, "A", Name.CLASS_PATH, "lib/a.jar lib/b.jar"));
        write("gateway/target/lib/a.jar");
        assertThat(freshness.stale(MODULES)).containsExactly("gateway");

        write("gateway/target/lib/b.jar");
        assertThat(freshness.stale(MODULES)).isEmpty();
        freshness.forgetUnfinished(MODULES);
        assertThat(new Checkout(root).jar("gateway")).exists();
    }

    private void jar(String module, Map<Name, String> attributes) throws Exception {
        Path jar = new Checkout(root).jar(module);
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        attributes.forEach(manifest.getMainAttributes()::put);
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
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
