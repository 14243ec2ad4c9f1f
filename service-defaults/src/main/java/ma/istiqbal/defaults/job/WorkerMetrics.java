package ma.istiqbal.defaults.job;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Shows of each worker how often it did its work, how often it failed, and whether it is overdue. */
final class WorkerMetrics implements MeterBinder {

    private static final double NANOS = 1e9;

    private final List<Worker> workers;

    WorkerMetrics(List<Worker> workers) {
        this.workers = workers;
    }

    @Override
    public void bindTo(MeterRegistry metrics) {
        for (Worker worker : workers) {
            runs(metrics, worker, "done", Worker::done);
            runs(metrics, worker, "failed", Worker::failed);
            seconds(
                    metrics,
                    worker,
                    "idle",
                    "time since the work was last done in this instance",
                    each -> each.idle().toNanos() / NANOS);
            seconds(
                    metrics,
                    worker,
                    "cadence",
                    "longest pause between two runs",
                    each -> each.cadence().toNanos() / NANOS);
        }
    }

    private static void runs(MeterRegistry metrics, Worker worker, String outcome, ToDoubleFunction<Worker> count) {
        FunctionCounter.builder("istiqbal.worker.runs", worker, count)
                .tag("worker", worker.name())
                .tag("outcome", outcome)
                .description("turns of a worker in this instance")
                .register(metrics);
    }

    private static void seconds(
            MeterRegistry metrics, Worker worker, String what, String description, ToDoubleFunction<Worker> value) {
        Gauge.builder("istiqbal.worker." + what, worker, value)
                .tag("worker", worker.name())
                .baseUnit("seconds")
                .description(description)
                .register(metrics);
    }
}
