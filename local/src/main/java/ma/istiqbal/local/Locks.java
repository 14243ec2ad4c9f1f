package ma.istiqbal.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;

/** Gives a lock back together with the file it was held through. */
final class Locks {
    private Locks() {}

    static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
