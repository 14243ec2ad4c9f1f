package ma.istiqbal.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A running part of the platform, with its log and its note in the run directory. */
final class ManagedProcess {
    private static final Duration STOPPING = Duration.ofSeconds(25);
    private static final Duration POLL = Duration.ofMillis(100);

    private final ProcessSpec spec;
    private final Process process;
    private final Path log;

    private ManagedProcess(ProcessSpec spec, Process process, Path log) {
        this.spec = spec;
        this.process = process;
        this.log = log;
    }

    static ManagedProcess start(ProcessSpec spec, Path log, RunDirectory run) {
        try {
            keepPrevious(log);
            List<String> command = new ArrayList<>(spec.command());
            command.add(1, ProcessRecord.marker(spec.name(), run.path()));
            ProcessBuilder builder = new ProcessBuilder(Jvm.inOwnSession(command))
                    .directory(spec.directory().toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    // Appended, for what logs to this file itself writes there too.
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            builder.environment().clear();
            builder.environment().putAll(Jvm.environment(spec.environment()));
            Process process = builder.start();
            try {
                run.remember(ProcessRecord.of(spec.name(), process.toHandle()));
            } catch (CannotStart unknownToOthers) {
                process.destroyForcibly().onExit().join();
                throw unknownToOthers;
            }
            return new ManagedProcess(spec, process, log);
        } catch (IOException e) {
            throw new CannotStart(spec.name() + " cannot be started", e);
        }
    }

    private static void keepPrevious(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    String name() {
        return spec.name();
    }

    long id() {
        return process.pid();
    }

    ProcessSpec spec() {
        return spec;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** How it ended, for people. */
    String ending() {
        if (process.exitValue() != Jvm.OUT_OF_MEMORY) {
            return "ended with code " + process.exitValue();
        }
        return "ran out of memory" + (name().equals(StoreProcess.NAME) ? " (--store-memory 2g gives it more)" : "");
    }

    void awaitReady() {
        long deadline = System.nanoTime() + spec.patience().toNanos();
        while (!spec.readiness().isReached(log)) {
            if (!process.isAlive()) {
                throw new CannotStart(name() + " " + ending() + " before it was ready" + LogTail.of(log));
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(
                        spec.name() + " is not ready after " + spec.patience().toSeconds() + " s" + LogTail.of(log));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted");
        }
    }

    /** Asks it to end and waits. */
    void stop() {
        stop(STOPPING);
    }

    void stop(Duration patience) {
        process.destroy();
        Termination.await(process.toHandle(), patience);
    }

    /** As a crash would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    int awaitExit() {
        return process.onExit().join().exitValue();
    }
}
