package ma.istiqbal.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * An application's jar taken apart, with the JVM's ahead-of-time cache of it. One directory per content of the jar: a
 * rebuild that changes nothing needs no new training, and a running platform keeps its files. And one per JVM, which
 * takes no other's cache.
 */
record AppImage(Service service, Path directory) {
    private static final int KEPT = 3;

    static AppImage of(Checkout checkout, Path cache, Service service) {
        String module = service.module;
        Path jar = checkout.jar(module);
        Path apps = PrivateFiles.directory(cache.resolve("apps"));
        Path directory = apps.resolve(module + "-" + fingerprint(jar));
        AppImage image = new AppImage(service, directory);
        if (!Files.exists(image.jar())) {
            image.extract(jar);
        }
        touch(directory);
        forgetOldest(apps, module);
        return image;
    }

    Path jar() {
        return directory.resolve(service.module + ".jar");
    }

    private Path aotCache() {
        return directory.resolve("app.aot");
    }

    boolean isTrained() {
        return Files.exists(aotCache());
    }

    List<String> cacheFlags() {
        return isTrained() ? List.of("-XX:AOTCache=" + aotCache()) : List.of();
    }

    List<String> recordingFlags() {
        return List.of("-XX:AOTCacheOutput=" + unfinishedCache(), "-Xlog:aot*=off");
    }

    private Path unfinishedCache() {
        return directory.resolve("app.aot.next");
    }

    /** A cache counts once it is whole. */
    void keepRecording() {
        if (Files.exists(unfinishedCache())) {
            try {
                Files.move(unfinishedCache(), aotCache(), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new CannotStart("the cache of " + service.module + " cannot be kept", e);
            }
        }
    }

    private void extract(Path jar) {
        Path unfinished = directory.resolveSibling(directory.getFileName() + ".next");
        PrivateFiles.delete(unfinished);
        try {
            Path named = unfinished.resolve(service.module + ".jar");
            Files.createDirectories(unfinished);
            Files.copy(jar, named);
            Path parts = unfinished.resolve("parts");
            int code = new ProcessBuilder(
                            Jvm.java(),
                            "-Djarmode=tools",
                            "-jar",
                            named.toString(),
                            "extract",
                            "--destination",
                            parts.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
            if (code != 0) {
                throw new CannotStart(jar + " cannot be taken apart: is it a Spring Boot application?");
            }
            Files.move(parts, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotStart(jar + " cannot be taken apart", e);
        } finally {
            PrivateFiles.delete(unfinished);
        }
    }

    /** Of the JVM, and of the checksums that the jar keeps of its entries: to read 60 MB for each would take seconds. */
    private static String fingerprint(Path jar) {
        try (ZipFile archive = new ZipFile(jar.toFile())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Jvm.version().getBytes(StandardCharsets.UTF_8));
            archive.stream()
                    .map(entry -> entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc() + '\n')
                    .forEach(entry -> digest.update(entry.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new CannotStart(jar + " cannot be read: build the project first", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void touch(Path directory) {
        try {
            Files.setLastModifiedTime(directory, FileTime.fromMillis(System.currentTimeMillis()));
        } catch (IOException e) {
            throw new CannotStart(directory + " cannot be used", e);
        }
    }

    private static void forgetOldest(Path apps, String module) {
        try (Stream<Path> images = Files.list(apps)) {
            images.filter(image -> image.getFileName().toString().matches(module + "-[0-9a-f]{16}"))
                    .sorted(Comparator.comparingLong(
                                    (Path image) -> image.toFile().lastModified())
                            .reversed())
                    .skip(KEPT)
                    .forEach(PrivateFiles::delete);
        } catch (IOException e) {
            throw new CannotStart(apps + " cannot be tidied", e);
        }
    }
}
