package ma.istiqbal.defaults.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CensusTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Map<String, Integer> store = new HashMap<>(Map.of("LIVE", 3));
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private boolean down;
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
    void aStoreThatDoesNotAnswerGivesNoNumber() {
        assertThat(shown("LIVE")).isEqualTo(3);
        down = true;
        now = now.plusSeconds(61);
        assertThat(shown("LIVE")).isNaN();
        down = false;
        assertThat(shown("LIVE")).isEqualTo(3);
    }

    private Map<String, Integer> count() {
        counts++;
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
