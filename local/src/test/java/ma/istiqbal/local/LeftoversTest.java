package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    private Path root;

    private Process process;

    @BeforeEach
    void aProcessRuns() throws Exception {
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void aProcessOfAKilledLauncherIsFoundAndStopped() {
        RunDirectory run = new RunDirectory(root);
        run.remember(ProcessRecord.of("site-service", process.toHandle()));

        assertThat(new RunDirectory(root).stopAll()).containsExactly("site-service");
        assertThat(process.isAlive()).isFalse();
        assertThat(run.records()).isEmpty();
    }

    @Test
    void somebodyElsesProcessWithTheSamePidIsLeftAlone() {
        RunDirectory run = new RunDirectory(root);
        run.remember(
                new ProcessRecord("site-service", process.pid(), Instant.now().minus(Duration.ofHours(1))));

        assertThat(run.stopAll()).isEmpty();
        assertThat(process.isAlive()).isTrue();
        assertThat(run.records()).isEmpty();
    }

    @Test
    void aProcessIsRecognisedByItsCommandLineWhenTheClockWasSet() throws Exception {
        String marker = ProcessRecord.marker("site-service", root);
        Process marked = new ProcessBuilder("sh", "-c", "sleep 60; : " + marker).start();
        try {
            ProcessRecord record = new ProcessRecord("site-service", marked.pid(), Instant.EPOCH);
            assertThat(record.process(root)).isPresent();
            assertThat(record.process(root.resolve("another"))).isEmpty();
        } finally {
            marked.descendants().forEach(ProcessHandle::destroyForcibly);
            marked.destroyForcibly();
        }
    }

    @Test
    void aProcessThatNobodyBuriedIsNotWaitedFor() throws Exception {
        // The shell starts one that ends at once, and becomes a program that never asks about it.
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0 & echo $!; exec sleep 60").start();
        try {
            long pid = Long.parseLong(parent.inputReader().readLine());
            ProcessHandle ended = ProcessHandle.of(pid).orElseThrow();

            Termination.await(ended, Duration.ofSeconds(10));

            assertThat(Termination.isPending(ended)).isFalse();
            assertThat(new ProcessRecord("gateway", pid, Instant.now()).process(root))
                    .isEmpty();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void aDetachedPlatformIsWholeOnlyWhileAllOfItRuns() {
        RunDirectory run = new RunDirectory(root);
        run.remember(ProcessRecord.of("site-service", process.toHandle()));
        assertThat(run.runsDetached()).isFalse();

        run.markDetached();
        assertThat(run.runsDetached()).isTrue();

        process.destroyForcibly();
        process.onExit().join();
        assertThat(run.runsDetached()).isFalse();
    }

    @Test
    void aRunIsClaimedOnce() {
        RunDirectory run = new RunDirectory(root);
        FileLock lock = run.lock().orElseThrow();

        assertThat(new RunDirectory(root).lock()).isEmpty();

        Locks.release(lock);
        assertThat(run.lock()).hasValueSatisfying(Locks::release);
    }

    @Test
    void anAbandonedTemporaryPlatformIsSweptAndALiveOneKept() throws Exception {
        Checkout checkout = new Checkout(root);
        Path abandoned = Files.createDirectories(Scratch.directoryOf(checkout).resolve("abandoned"));
        new RunDirectory(Files.createDirectory(abandoned.resolve("run")))
                .remember(ProcessRecord.of("gateway", process.toHandle()));

        try (Scratch live = new Scratch(checkout)) {
            Leftovers.sweep(checkout);

            assertThat(abandoned).doesNotExist();
            assertThat(process.isAlive()).isFalse();
            assertThat(live.data().root()).exists();
        }
    }
}
