package ma.istiqbal.defaults.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CensusTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Map<String, Integer> store = new HashMap<>(Map.of("LIVE", 3));
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private boolean down;
    private CountDownLatch hang = new CountDownLatch(0);
    private int counts;

    @SuppressWarnings("UnusedVariable") // held by its gauges as in a service
    private final Census census =
            new Census("things", "", "state", List.of("LIVE", "CLOSED"), this::count, clock(), metrics);

    @Test
    void everyKindIsShownAndWhatThereIsNoneOfIsZero() {
        assertThat(shown("LIVE")).isEqualTo(3);
        assertThat(shown("CLOSED")).isZero();
    }

    @Test
    void oneScrapeCountsOnceAndSoDoAllOfAMinute() {
        shown("LIVE");
        shown("CLOSED");
        now = now.plusSeconds(60);
        store.put("LIVE", 4);
        assertThat(shown("LIVE")).isEqualTo(3);
        assertThat(counts).isEqualTo(1);
        now = now.plusSeconds(1);
        assertThat(shown("LIVE")).isEqualTo(4);
        assertThat(counts).isEqualTo(2);
    }

    @Test
    void aStoreThatDoesNotAnswerGivesNoNumberAndIsAskedAgainAMinuteLater() {
        assertThat(shown("LIVE")).isEqualTo(3);
        down = true;
        now = now.plusSeconds(61);
        assertThat(shown("LIVE")).isNaN();
        assertThat(shown("CLOSED")).isNaN();
        assertThat(counts).isEqualTo(2);
        down = false;
        now = now.plusSeconds(61);
        assertThat(shown("LIVE")).isEqualTo(3);
    }

    @Test
    void aScrapeWaitsOnceForAStoreThatHangsWhateverThereAreOfKinds() {
        hang = new CountDownLatch(1);
        long begun = System.nanoTime();
        assertThat(shown("LIVE")).isNaN();
        assertThat(shown("CLOSED")).isNaN();
        now = now.plusSeconds(61);
        assertThat(shown("LIVE")).isNaN();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        hang.countDown();
        await().until(() -> shown("LIVE") == 3);
    }

    private Map<String, Integer> count() {
        counts++;
        assertThatCode(() -> hang.await(30, TimeUnit.SECONDS)).doesNotThrowAnyException();
        if (down) {
            throw new IllegalStateException("the store is down");
        }
        return Map.copyOf(store);
    }

    private double shown(String state) {
        return metrics.get("things").tag("state", state).gauge().value();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
    }
}
