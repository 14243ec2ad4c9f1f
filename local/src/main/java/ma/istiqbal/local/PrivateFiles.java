package ma.istiqbal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and directories that only their owner may open, from the moment they exist. */
final class PrivateFiles {
    private PrivateFiles() {}

    static void create(Path file) throws IOException {
        Files.createFile(file, only("rw-------"));
    }

    static Path directory(Path directory) {
        try {
            return Files.isDirectory(directory) ? directory : Files.createDirectories(directory, only("rwx------"));
        } catch (IOException e) {
            throw new CannotStart("the directory " + directory + " cannot be made", e);
        }
    }

    static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> found = Files.walk(tree)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new CannotStart(tree + " cannot be deleted", e);
        }
    }

    private static FileAttribute<?> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
