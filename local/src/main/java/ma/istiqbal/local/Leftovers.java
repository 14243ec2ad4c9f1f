package ma.istiqbal.local;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Temporary platforms, of tests and of trainings, whose launcher was killed: only their directories tell of them. */
final class Leftovers {
    private Leftovers() {}

    /** Answers what was still running. */
    static List<String> sweep(Checkout checkout) {
        Path temporary = Scratch.directoryOf(checkout);
        List<String> stopped = new ArrayList<>();
        if (!Files.isDirectory(temporary)) {
            return stopped;
        }
        for (Path data : children(temporary)) {
            RunDirectory run = new RunDirectory(PrivateFiles.directory(data.resolve("run")));
            Optional<FileLock> lock = run.lock();
            lock.ifPresent(abandoned -> {
                stopped.addAll(run.stopAll());
                Locks.release(abandoned);
                PrivateFiles.delete(data);
            });
        }
        return stopped;
    }

    private static List<Path> children(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList();
        } catch (IOException e) {
            throw new CannotStart(directory + " cannot be read", e);
        }
    }
}
