package ma.istiqbal.defaults.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does a piece of work again and again. A failure is logged, and the work tried again at its next turn. It
 * ends between two turns: work that is interrupted in the middle would keep its lock until the lease is over.
 */
public final class Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Duration cadence;
    private final UnaryOperator<Duration> rest;
    private final Runnable work;
    private final Semaphore wakeUps;
    private @Nullable Running running;

    /**
     * @param cadence longest wait for a wake-up once it has rested
     * @param rest shortest pause after a turn that took so long, so that many wake-ups in a row become one turn
     * @param wakeUps one permit says that there is something to do now
     */
    public Loop(String name, Duration cadence, UnaryOperator<Duration> rest, Runnable work, Semaphore wakeUps) {
        this.name = name;
        this.cadence = cadence;
        this.rest = rest;
        this.work = work;
        this.wakeUps = wakeUps;
    }

    /** One that rests as long after every turn. */
    public Loop(String name, Duration cadence, Duration rest, Runnable work, Semaphore wakeUps) {
        this(name, cadence, any -> rest, work, wakeUps);
    }

    public synchronized void start() {
        if (running == null) {
            CountDownLatch end = new CountDownLatch(1);
            running = new Running(Thread.ofVirtual().name(name).start(() -> run(end)), end);
        }
    }

    /** The thread, and what tells it to end. */
    private record Running(Thread thread, CountDownLatch end) {}

    private void run(CountDownLatch end) {
        try {
            while (end.getCount() > 0) {
                if (wakeUps.tryAcquire(cadence.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                }
                if (end.getCount() > 0) {
                    end.await(turn().toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long to rest now. */
    private Duration turn() {
        long begun = System.nanoTime();
        try {
            work.run();
            return rest.apply(Duration.ofNanos(System.nanoTime() - begun));
        } catch (RuntimeException failure) {
            LOG.warn("{} failed, will try again: {}", name, failure.toString());
            return AFTER_FAILURE;
        } catch (Error defect) {
            // Without its thread the work would stand still until the next start, and nobody would see it.
            LOG.error("{} failed, will try again", name, defect);
            return AFTER_FAILURE;
        }
    }

    public void stop() {
        Running ending;
        synchronized (this) {
            ending = running;
            running = null;
        }
        if (ending == null) {
            return;
        }
        ending.end.countDown();
        wakeUps.release();
        try {
            if (!ending.thread.join(PATIENCE)) {
                ending.thread.interrupt();
            }
        } catch (InterruptedException impatient) {
            ending.thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    public synchronized boolean isRunning() {
        return running != null;
    }
}
