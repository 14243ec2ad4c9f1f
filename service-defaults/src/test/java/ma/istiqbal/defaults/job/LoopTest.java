package ma.istiqbal.defaults.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {

    private final AtomicInteger turns = new AtomicInteger();
    private final Semaphore wakeUps = new Semaphore(0);
    private final Loop loop =
            new Loop("test", Duration.ofMillis(1), Duration.ofHours(1), turns::incrementAndGet, wakeUps);

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void whileItRestsNobodyWakesIt() {
        loop.start();
        await().until(() -> turns.get() == 1);
        wakeUps.release();
        await().during(Duration.ofMillis(100)).until(() -> turns.get() == 1);
    }

    @Test
    void nobodyWaitsForItsRestToStopItAndItStartsAgain() {
        loop.start();
        await().until(() -> turns.get() == 1);
        long begun = System.nanoTime();
        loop.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(9));
        assertThat(loop.isRunning()).isFalse();
        loop.start();
        await().until(() -> turns.get() == 2);
        assertThat(loop.isRunning()).isTrue();
    }

    @Test
    void aDefectDoesNotEndIt() {
        Loop failing = new Loop(
                "failing",
                Duration.ofMillis(1),
                Duration.ZERO,
                () -> {
                    turns.incrementAndGet();
                    throw new StackOverflowError("a defect");
                },
                wakeUps);
        failing.start();
        try {
            await().until(() -> turns.get() == 2);
        } finally {
            failing.stop();
        }
    }

    @Test
    void aWorkerRestsNineTimesAsLongAsItWorkedButNeitherShorterNorLongerThanMakesSense() {
        assertThat(Worker.rest(Duration.ofMillis(100))).isEqualTo(Duration.ofMillis(900));
        assertThat(Worker.rest(Duration.ofMillis(1))).isEqualTo(Duration.ofMillis(200));
        assertThat(Worker.rest(Duration.ofSeconds(15))).isEqualTo(Duration.ofSeconds(5));
    }
}
