package ma.istiqbal.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Keycloak itself: fetched, unpacked, built and trained once, then shared by every platform of this checkout. */
final class KeycloakDistribution {
    private static final String VERSION = Checkout.version("keycloak");

    /** What Keycloak fixes when it is built; everything else is said at each start. */
    private static final List<String> BUILD =
            List.of("build", "--db=dev-file", "--health-enabled=true", "--metrics-enabled=true");

    private final Path cache;
    private final Path directory;

    KeycloakDistribution(Path cache) {
        this.cache = PrivateFiles.directory(cache);
        this.directory = cache.resolve("keycloak-" + VERSION);
    }

    Path directory() {
        return directory;
    }

    Path aotCache() {
        return directory.resolve("keycloak-" + Jvm.version() + ".aot");
    }

    private Path built() {
        return directory.resolve("built");
    }

    private boolean isReady(boolean trained) {
        return Files.exists(built()) && (Files.exists(aotCache()) || !trained);
    }

    void prepare(Checkout checkout, boolean train, Path log, Progress progress) {
        if (isReady(train)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(
                        cache.resolve("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(built())) {
                fetch(checkout, log, progress);
                progress.step("Keycloak built", () -> build(log));
            }
            if (!isReady(train)) {
                progress.step(
                        "Keycloak trained, which makes every later start shorter",
                        () -> KeycloakTraining.run(this, checkout));
            }
        } catch (IOException e) {
            throw new CannotStart("Keycloak cannot be prepared in " + cache, e);
        }
    }

    private void fetch(Checkout checkout, Path log, Progress progress) throws IOException {
        PrivateFiles.delete(directory);
        Path download = PrivateFiles.directory(cache.resolve("download"));
        progress.say("fetching Keycloak " + VERSION + " (180 MB the first time)");
        new Maven(checkout, log).copy("org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip", download);
        progress.step(
                "Keycloak unpacked", () -> unzip(download.resolve("keycloak-quarkus-dist-" + VERSION + ".zip"), cache));
        PrivateFiles.delete(download);
    }

    private static void unzip(Path zip, Path target) {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = archive.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException(entry.getName() + " leaves the archive");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    try (InputStream content = archive.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        } catch (IOException e) {
            throw new CannotStart(zip + " cannot be unpacked", e);
        }
    }

    private void build(Path log) {
        try {
            Process process = new ProcessBuilder(KeycloakProcess.command(directory, directory, List.of(), BUILD))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.onExit().join().exitValue() != 0) {
                throw new CannotStart("Keycloak cannot be built" + LogTail.of(log));
            }
            Files.writeString(built(), String.join(" ", BUILD));
        } catch (IOException e) {
            throw new CannotStart("Keycloak cannot be built", e);
        }
    }
}
