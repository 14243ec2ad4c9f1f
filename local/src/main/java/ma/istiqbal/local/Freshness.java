package ma.istiqbal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Which modules changed since their jar was built, told by the times of files, so that Maven is not asked in vain. */
final class Freshness {
    /** Compiled into the services; which of them use which is not worth knowing here. */
    private static final List<String> SHARED = List.of("service-defaults", "work-calendar");

    private final Checkout checkout;

    Freshness(Checkout checkout) {
        this.checkout = checkout;
    }

    List<String> stale(List<String> modules) {
        return modules.stream().filter(this::isStale).toList();
    }

    private boolean isStale(String module) {
        Path jar = checkout.jar(module);
        if (!isProgram(jar)) {
            return true;
        }
        FileTime built = modified(jar);
        Path folder = checkout.module(module);
        Stream<Path> folders = Stream.concat(Stream.of(folder), SHARED.stream().map(checkout::module));
        Stream<Path> inputs = folders.flatMap(each -> Stream.of(each.resolve("pom.xml"), each.resolve("src/main")));
        return Stream.concat(Stream.of(checkout.root().resolve("pom.xml")), inputs)
                .anyMatch(input -> changedSince(input, built));
    }

    /** Tells what a build left that was cut off: no archive yet, no program in it, or not all that it needs beside it. */
    private static boolean isProgram(Path jar) {
        if (!Files.isRegularFile(jar)) {
            return false;
        }
        try (JarFile archive = new JarFile(jar.toFile())) {
            Manifest manifest = archive.getManifest();
            return manifest != null
                    && manifest.getMainAttributes().containsKey(Name.MAIN_CLASS)
                    && beside(manifest).allMatch(part -> Files.exists(jar.resolveSibling(part)));
        } catch (IOException e) {
            return false;
        }
    }

    private static Stream<String> beside(Manifest manifest) {
        String parts = manifest.getMainAttributes().getValue(Name.CLASS_PATH);
        return parts == null ? Stream.empty() : Stream.of(parts.split(" "));
    }

    /** Before they are built: Maven would take it for whole, as it is newer than its sources. */
    void forgetUnfinished(List<String> modules) {
        modules.stream().map(checkout::jar).filter(jar -> !isProgram(jar)).forEach(PrivateFiles::delete);
    }

    /** Maven leaves a jar alone whose content did not change; without this it would be asked again every time. */
    void built(List<String> modules) {
        FileTime now = FileTime.fromMillis(System.currentTimeMillis());
        for (String module : modules) {
            try {
                Files.setLastModifiedTime(checkout.jar(module), now);
            } catch (IOException e) {
                throw new CannotStart("Maven left no jar of " + module, e);
            }
        }
    }

    /** Looks at directories too: deleting a file changes nothing else. */
    private static boolean changedSince(Path input, FileTime time) {
        if (!Files.exists(input)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(input)) {
            return files.anyMatch(file -> modified(file).compareTo(time) > 0);
        } catch (IOException e) {
            return true;
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(Long.MAX_VALUE);
        }
    }
}
