package ma.istiqbal.defaults.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockProvider;
import org.junit.jupiter.api.Test;

class WorkerMetricsTest {

    private static final LockProvider FREE = lock -> Optional.of(() -> {});
    private static final LockProvider TAKEN = lock -> Optional.empty();

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void whatWasDoneAndWhatFailedIsCounted() {
        Worker done = new Worker("sweeper", Duration.ofSeconds(7), () -> {}, FREE);
        Worker failing = new Worker("mover", Duration.ofSeconds(7), WorkerMetricsTest::fail, FREE);
        new WorkerMetrics(List.of(done, failing)).bindTo(metrics);
        done.runOnce();
        done.runOnce();
        assertThatThrownBy(failing::runOnce).hasMessage("no luck");
        assertThat(runs("sweeper", "done")).isEqualTo(2);
        assertThat(runs("sweeper", "failed")).isZero();
        assertThat(runs("mover", "done")).isZero();
        assertThat(runs("mover", "failed")).isEqualTo(1);
        assertThat(seconds("cadence", "sweeper")).isEqualTo(7);
    }

    @Test
    void aStoreThatGivesNoLockIsAFailure() {
        Worker waiting = new Worker("mover", Duration.ofSeconds(7), () -> {}, lock -> {
            throw new IllegalStateException("no luck");
        });
        new WorkerMetrics(List.of(waiting)).bindTo(metrics);
        assertThatThrownBy(waiting::runOnce).hasMessage("no luck");
        assertThat(runs("mover", "failed")).isEqualTo(1);
    }

    @Test
    void onlyWhoeverDoesTheWorkIsNotIdle() {
        Worker failing = new Worker("mover", Duration.ofSeconds(7), WorkerMetricsTest::fail, FREE);
        Worker besides = new Worker("clock", Duration.ofSeconds(7), () -> {}, TAKEN);
        Worker doing = new Worker("sweeper", Duration.ofSeconds(7), () -> {}, FREE);
        new WorkerMetrics(List.of(failing, besides, doing)).bindTo(metrics);
        doing.runOnce();
        assertThatThrownBy(failing::runOnce).hasMessage("no luck");
        double idle = seconds("idle", "sweeper");
        double before = seconds("idle", "clock");
        besides.runOnce();
        assertThat(seconds("idle", "clock")).isGreaterThan(before);
        assertThat(seconds("idle", "mover")).isGreaterThan(idle);
        assertThat(runs("clock", "done")).isZero();
    }

    private static void fail() {
        throw new IllegalStateException("no luck");
    }

    private double runs(String worker, String outcome) {
        return metrics.get("istiqbal.worker.runs")
                .tags("worker", worker, "outcome", outcome)
                .functionCounter()
                .count();
    }

    private double seconds(String what, String worker) {
        return metrics.get("istiqbal.worker." + what)
                .tag("worker", worker)
                .gauge()
                .value();
    }
}
