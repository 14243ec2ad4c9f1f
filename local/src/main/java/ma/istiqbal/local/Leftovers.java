package ma.istiqbal.local;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Temporary platforms whose test run was killed: nobody knows of them any more but their directories. */
final class Leftovers {
    private Leftovers() {}

    static void sweep(Checkout checkout) {
        Path temporary = Scratch.directoryOf(checkout);
        if (!Files.isDirectory(temporary)) {
            return;
        }
        for (Path data : children(temporary)) {
            RunDirectory run = new RunDirectory(PrivateFiles.directory(data.resolve("run")));
            Optional<FileLock> lock = run.lock();
            lock.ifPresent(abandoned -> {
                run.stopAll();
                Locks.release(abandoned);
                PrivateFiles.delete(data);
            });
        }
    }

    private static List<Path> children(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList();
        } catch (IOException e) {
            throw new CannotStart(directory + " cannot be read", e);
        }
    }
}
