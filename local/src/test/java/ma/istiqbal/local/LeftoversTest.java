package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        // The shell starts one that ends when it has become a program itself that never asks about it.
        Process parent = new ProcessBuilder("sh", "-c", "sleep 1 & echo $!; exec sleep 60").start();
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
    void aNoteThatCannotBeReadIsNobodys() throws Exception {
        RunDirectory run = new RunDirectory(root);
        run.remember(ProcessRecord.of("site-service", process.toHandle()));
        Files.writeString(root.resolve("gateway.process"), "");
        Files.writeString(root.resolve("keycloak.process"), "pid=1\nstarted=20");

        assertThat(run.records()).singleElement().returns("site-service", ProcessRecord::name);
        assertThat(run.stopAll()).containsExactly("site-service");
        assertThat(root).isDirectoryNotContaining("glob:**.process");
    }

    @Test
    void whatCannotBeNotedIsNotLeftRunning() {
        Path missing = root.resolve("missing");
        ProcessSpec spec = new ProcessSpec(
                "site-service",
                root,
                Jvm.command("16m", List.of("-cp", System.getProperty("java.class.path"), Sleeper.class.getName())),
                Map.of(),
                log -> true,
                Duration.ofSeconds(10));

        assertThatThrownBy(() -> ManagedProcess.start(spec, root.resolve("log"), new RunDirectory(missing)))
                .isInstanceOf(CannotStart.class);

        assertThat(ProcessHandle.current().children())
                .filteredOn(Termination::isPending)
                .map(child -> child.info().commandLine().orElse(""))
                .noneMatch(line -> line.contains(ProcessRecord.marker("site-service", missing)));
    }

    static final class Sleeper {
        private Sleeper() {}

        static void main() throws InterruptedException {
            Thread.sleep(Duration.ofMinutes(1));
        }
    }

    @Test
    void aTaskThatIsOverStartsNothingMore() throws Exception {
        Scratch scratch = new Scratch(new Checkout(root));
        scratch.close();
        scratch.close();

        ProcessSpec spec =
                new ProcessSpec("site-service", root, List.of("true"), Map.of(), log -> true, Duration.ofSeconds(10));
        assertThatThrownBy(() -> scratch.start(spec, root.resolve("log"))).hasMessage("stopped");
        assertThat(Scratch.directoryOf(new Checkout(root))).isEmptyDirectory();
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
            assertThat(Leftovers.sweep(checkout)).containsExactly("gateway");

            assertThat(abandoned).doesNotExist();
            assertThat(process.isAlive()).isFalse();
            assertThat(live.data().root()).exists();
        }
    }
}
