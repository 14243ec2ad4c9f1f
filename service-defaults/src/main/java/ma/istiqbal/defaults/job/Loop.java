package ma.istiqbal.defaults.job;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    private final Duration breath;
    private final Runnable work;
    private final Semaphore wakeUps;
    private volatile @Nullable Thread thread;

    /**
     * @param cadence longest pause between two turns
     * @param breath shortest pause, so that many wake-ups in a row become one turn
     * @param wakeUps one permit says that there is something to do now
     */
    public Loop(String name, Duration cadence, Duration breath, Runnable work, Semaphore wakeUps) {
        this.name = name;
        this.cadence = cadence;
        this.breath = breath;
        this.work = work;
        this.wakeUps = wakeUps;
    }

    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofVirtual().name(name).unstarted(this::run);
            thread.start();
        }
    }

    private void run() {
        try {
            while (isMine()) {
                if (wakeUps.tryAcquire(cadence.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                }
                if (isMine()) {
                    turn();
                    Thread.sleep(breath);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isMine() {
        return Thread.currentThread() == thread;
    }

    private void turn() throws InterruptedException {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warn("{} failed, will try again: {}", name, failure.toString());
            Thread.sleep(AFTER_FAILURE);
        }
    }

    public void stop() {
        Thread running;
        synchronized (this) {
            running = thread;
            thread = null;
        }
        if (running == null) {
            return;
        }
        wakeUps.release();
        try {
            if (!running.join(PATIENCE)) {
                running.interrupt();
            }
        } catch (InterruptedException impatient) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return thread != null;
    }
}
