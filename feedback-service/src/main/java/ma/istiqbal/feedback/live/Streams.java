package ma.istiqbal.feedback.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import ma.istiqbal.defaults.job.Loop;
import ma.istiqbal.defaults.paging.CursorSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** All streams of the instance. They end before the service waits for requests to end: each is one. */
@Component
class Streams implements SmartLifecycle {

    static final String RESUME = "Last-Event-ID";

    private static final byte[] LIST = "feedback/live".getBytes(StandardCharsets.UTF_8);
    private static final Duration BREATH = Duration.ofMillis(10);

    private final Journal journal;
    private final LiveProperties limits;
    private final CursorSeal seal;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Loop reading;
    private final Map<String, Integer> open = new HashMap<>();
    private volatile boolean stopping;

    Streams(Journal journal, LiveProperties limits, CursorSeal seal, MeterRegistry metrics, Clock clock) {
        this.journal = journal;
        this.limits = limits;
        this.seal = seal;
        this.metrics = metrics;
        this.clock = clock;
        this.reading = new Loop("live-journal", limits.cadence(), BREATH, this::read, new Semaphore(0));
        Gauge.builder("istiqbal.feedback.live.streams", this, Streams::size)
                .description("streams of live feedback that are open")
                .register(metrics);
    }

    private void read() {
        if (size() == 0) {
            journal.restart();
        } else {
            journal.read();
        }
    }

    /**
     * Begins to tell somebody what comes.
     *
     * @param lastEventId after which to go on; without one, from now
     * @param expires when the listener's token does
     */
    SseEmitter open(Listener listener, @Nullable String lastEventId, Instant expires) {
        Position now = journal.now();
        Position asked = lastEventId == null ? now : Position.of(seal.open(lastEventId, LIST, RESUME));
        boolean tooOld = asked.at().isBefore(clock.instant().minus(limits.resumable()));
        admit(listener.caller().subject());
        Stream stream = new Stream(
                listener,
                tooOld ? now : asked,
                expires,
                journal,
                limits.heartbeat(),
                position -> seal.close(position.toBson(), LIST),
                clock);
        Thread.ofVirtual()
                .name("live")
                .start(() -> run(stream, tooOld, listener.caller().subject()));
        return stream.emitter();
    }

    private void run(Stream stream, boolean reset, String subject) {
        Stream.End end = Stream.End.SHUTDOWN;
        try {
            end = stream.run(reset, () -> stopping);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            end = Stream.End.FAILED;
            stream.emitter().completeWithError(failure);
        } finally {
            leave(subject);
            metrics.counter("istiqbal.feedback.live.ended", "reason", end.name().toLowerCase(Locale.ROOT))
                    .increment();
        }
    }

    private synchronized void admit(String subject) {
        int own = open.getOrDefault(subject, 0);
        if (own >= limits.streamsOfCaller()) {
            throw TooManyStreams.ofCaller(limits.streamsOfCaller());
        }
        if (size() >= limits.streams() || stopping) {
            throw TooManyStreams.ofAll(limits.streams());
        }
        open.put(subject, own + 1);
    }

    private synchronized void leave(String subject) {
        open.computeIfPresent(subject, (who, count) -> count == 1 ? null : count - 1);
    }

    private synchronized int size() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public void start() {
        stopping = false;
        journal.restart();
        reading.start();
    }

    @Override
    public void stop() {
        stopping = true;
        journal.close();
        reading.stop();
    }

    @Override
    public boolean isRunning() {
        return reading.isRunning();
    }
}
