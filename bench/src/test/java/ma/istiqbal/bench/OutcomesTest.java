package ma.istiqbal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static final long MS = 1_000_000;

    private static Outcomes outcomes() {
        Outcomes outcomes = new Outcomes(4);
        outcomes.add(0, 0, 30 * MS, 200);
        outcomes.add(1, 100 * MS, 2 * MS, 503);
        outcomes.add(2, 200 * MS, 1_200 * MS, 201);
        outcomes.add(3, 300 * MS, 10 * MS, 200);
        return outcomes;
    }

    @Test
    void sharesAreOfAllThatWereSent() {
        assertThat(outcomes().accepted()).isEqualTo(0.75);
        assertThat(outcomes().share(status -> status == 503)).isEqualTo(0.25);
        assertThat(outcomes().share(status -> status == Outcomes.NO_ANSWER)).isZero();
    }

    @Test
    void quickRefusalsDoNotMakeTheAcceptedLookQuicker() {
        assertThat(outcomes().latencies().count()).isEqualTo(3);
        assertThat(outcomes().latencies().percentile(0)).isEqualTo(10.0);
        assertThat(outcomes().latencies(number -> number == 2).percentile(0.5)).isEqualTo(1_200.0);
    }

    @Test
    void troubleLastsUntilTheLastRefusedOrLateRequestBeforeTheCalm() {
        Duration minute = Duration.ofMinutes(1);
        assertThat(outcomes().wellAfter(Duration.ofSeconds(1), minute)).isEqualTo(Duration.ofMillis(200));
        assertThat(outcomes().wellAfter(Duration.ofSeconds(2), minute)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void troubleAfterTheCalmIsAnother() {
        Outcomes outcomes = new Outcomes(4);
        outcomes.add(0, 0, MS, 503);
        outcomes.add(1, 40 * MS, MS, 200);
        outcomes.add(2, 80 * MS, MS, 200);
        outcomes.add(3, 120 * MS, MS, 503);
        assertThat(outcomes.wellAfter(Duration.ofSeconds(1), Duration.ofMillis(80)))
                .isEqualTo(Duration.ZERO);
        assertThat(outcomes.wellAfter(Duration.ofSeconds(1), Duration.ofMillis(200)))
                .isEqualTo(Duration.ofMillis(120));
    }

    @Test
    void withoutTroubleThereIsNothingToRecoverFrom() {
        Outcomes one = new Outcomes(1);
        one.add(0, 50 * MS, MS, 204);
        assertThat(one.wellAfter(Duration.ofSeconds(1), Duration.ofSeconds(5))).isEqualTo(Duration.ZERO);
    }
}
