package ma.istiqbal.defaults.job;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does a piece of work again and again, in one instance of the service at a time. A failure is logged, and the work
 * tried again at its next turn; it must therefore not mind being done twice.
 */
public final class Worker implements SmartLifecycle {

    /** A piece of work should end, or pause, within half of this. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    /** Between two runs, so that many wake-ups in a row become one run. */
    private static final Duration BREATH = Duration.ofMillis(200);

    private final String name;
    private final Duration cadence;
    private final Runnable work;
    private final LockProvider locks;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /**
     * @param name of its lock, unique in the service
     * @param cadence longest pause between two runs
     */
    public Worker(String name, Duration cadence, Runnable work, LockProvider locks) {
        this.name = name;
        this.cadence = cadence;
        this.work = work;
        this.locks = locks;
    }

    /** Says that there is something to do now. */
    public void wake() {
        wakeUps.release();
    }

    /** Does the work once, unless another instance is at it. */
    public void runOnce() {
        locks.lock(new LockConfiguration(ClockProvider.now(), name, LEASE, Duration.ZERO))
                .ifPresent(lock -> {
                    try {
                        work.run();
                    } finally {
                        lock.unlock();
                    }
                });
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    private void run() {
        try {
            while (true) {
                if (wakeUps.tryAcquire(cadence.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                }
                try {
                    runOnce();
                } catch (RuntimeException failure) {
                    LOG.warn("{} failed, will try again: {}", name, failure.toString());
                    TimeUnit.SECONDS.sleep(1);
                }
                TimeUnit.MILLISECONDS.sleep(BREATH.toMillis());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
