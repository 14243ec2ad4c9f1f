package ma.istiqbal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Waits for a process that was asked to end, and ends it by force when it does not. */
final class Termination {
    private static final Duration POLL = Duration.ofMillis(50);

    private Termination() {}

    static void await(ProcessHandle process, Duration patience) {
        try {
            if (!hasEnded(process, patience)) {
                process.destroyForcibly();
                if (!hasEnded(process, patience)) {
                    throw new CannotStart("process " + process.pid() + " cannot be ended");
                }
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean hasEnded(ProcessHandle process, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (isPending(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(POLL);
        }
        return true;
    }

    /**
     * A process that ended stays in the system's table until its parent asks about it. A container's first process, which
     * inherits ours when their launcher is gone, may never ask.
     */
    static boolean isPending(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    private static boolean isZombie(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(stat)) {
            return false;
        }
        try {
            String line = Files.readString(stat);
            return line.startsWith("Z", line.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
    }
}
