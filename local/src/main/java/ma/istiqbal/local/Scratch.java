package ma.istiqbal.local;

import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.UUID;

/** A data directory for the length of one task, swept up by the next start when the task is killed. */
final class Scratch implements AutoCloseable {
    private final DataDirectory data;
    private final RunDirectory run;
    private final FileLock lock;

    Scratch(Checkout checkout) {
        this.data = new DataDirectory(
                directoryOf(checkout).resolve(UUID.randomUUID().toString()));
        this.run = new RunDirectory(data.run());
        this.lock = run.lock().orElseThrow();
    }

    static Path directoryOf(Checkout checkout) {
        return checkout.root().resolve(PlatformOptions.HOME).resolve("tmp");
    }

    DataDirectory data() {
        return data;
    }

    RunDirectory run() {
        return run;
    }

    @Override
    public void close() {
        run.stopAll();
        Locks.release(lock);
        PrivateFiles.delete(data.root());
    }
}
