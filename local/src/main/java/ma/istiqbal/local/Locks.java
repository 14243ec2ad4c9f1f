package ma.istiqbal.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Locks of files, which the system lets go of even when their holder is killed. */
final class Locks {
    /** By file: a second channel of it, when it is closed, would take away the lock of the first. */
    private static final Map<Path, FileLock> HELD = new HashMap<>();

    private Locks() {}

    /** Empty while it is held, by this process or another. */
    static synchronized Optional<FileLock> take(Path file) {
        if (HELD.containsKey(file)) {
            return Optional.empty();
        }
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            HELD.put(file, lock);
            return Optional.of(lock);
        } catch (IOException e) {
            throw new CannotStart("the lock " + file + " cannot be taken", e);
        }
    }

    /** Together with the file that it was held through. */
    static synchronized void release(FileLock lock) {
        HELD.values().remove(lock);
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
