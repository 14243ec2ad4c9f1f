package ma.istiqbal.defaults.job;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.springframework.context.SmartLifecycle;

/**
 * Does a piece of work again and again, in one instance of the service at a time and for at most a tenth of the time,
 * unless that would keep it waiting for seconds. A failure is logged, and the work tried again at its next turn; it must
 * therefore not mind being done twice.
 */
public final class Worker implements SmartLifecycle {

    /** A piece of work should end, or pause, within half of this. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration SHORTEST_REST = Duration.ofMillis(200);
    private static final Duration LONGEST_REST = Duration.ofSeconds(5);

    /** As many times as long as it worked does it rest: what comes meanwhile is done in one go, at less cost each. */
    private static final int RESTS = 9;

    private final String name;
    private final Duration cadence;
    private final Runnable work;
    private final LockProvider locks;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Loop loop;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private volatile long lastDone = System.nanoTime();

    /**
     * @param name of its lock, unique in the service
     * @param cadence longest pause between two runs, when there is little to do
     */
    public Worker(String name, Duration cadence, Runnable work, LockProvider locks) {
        this.name = name;
        this.cadence = cadence;
        this.work = work;
        this.locks = locks;
        this.loop = new Loop(name, cadence, Worker::rest, this::runOnce, wakeUps);
    }

    static Duration rest(Duration worked) {
        return Duration.ofNanos(
                Math.clamp(worked.multipliedBy(RESTS).toNanos(), SHORTEST_REST.toNanos(), LONGEST_REST.toNanos()));
    }

    /** Says that there is something to do now. */
    public void wake() {
        wakeUps.release();
    }

    /** Does the work once, unless another instance is at it. */
    public void runOnce() {
        try {
            locks.lock(new LockConfiguration(ClockProvider.now(), name, LEASE, Duration.ZERO))
                    .ifPresent(this::workAlone);
        } catch (RuntimeException | Error failure) {
            failed.incrementAndGet();
            throw failure;
        }
    }

    private void workAlone(SimpleLock lock) {
        try {
            work.run();
            lastDone = System.nanoTime();
            done.incrementAndGet();
        } finally {
            lock.unlock();
        }
    }

    String name() {
        return name;
    }

    Duration cadence() {
        return cadence;
    }

    /** How often the work was done here. */
    long done() {
        return done.get();
    }

    long failed() {
        return failed.get();
    }

    /** Time since the work was last done here. */
    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - lastDone);
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
