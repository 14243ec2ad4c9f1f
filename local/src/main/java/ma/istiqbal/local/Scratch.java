package ma.istiqbal.local;

import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.UUID;

/** A data directory for the length of one task, swept up by the next start when the task is killed. */
final class Scratch implements AutoCloseable {
    private final DataDirectory data;
    private final RunDirectory run;
    private final FileLock lock;
    private boolean closed;

    Scratch(Checkout checkout) {
        this.data = new DataDirectory(
                directoryOf(checkout).resolve(UUID.randomUUID().toString()));
        this.run = new RunDirectory(data.run());
        this.lock = run.lock().orElseThrow();
        // For Ctrl-C, which ends no task of its own accord; closing twice does nothing.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close-scratch"));
    }

    static Path directoryOf(Checkout checkout) {
        return checkout.root().resolve(PlatformOptions.HOME).resolve("tmp");
    }

    DataDirectory data() {
        return data;
    }

    synchronized ManagedProcess start(ProcessSpec spec, Path log) {
        if (closed) {
            throw new CannotStart("stopped");
        }
        return ManagedProcess.start(spec, log, run);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        run.stopAll();
        Locks.release(lock);
        PrivateFiles.delete(data.root());
    }
}
