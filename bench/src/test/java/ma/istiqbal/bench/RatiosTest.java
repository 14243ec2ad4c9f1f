package ma.istiqbal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatiosTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Two requests, of half as many microseconds of CPU time each. */
    private static Measurement turn(long micros) {
        return new Measurement("case", new Latencies(new long[] {1, 2}), SECOND, Duration.ofNanos(micros * 1_000), 9);
    }

    private static List<Measurement> turns(long... micros) {
        return Arrays.stream(micros).mapToObj(RatiosTest::turn).toList();
    }

    private static Ratios cpu(List<Measurement> turns, List<Measurement> twin) {
        return Ratios.of(turns, twin, Measurement::cpuPerRequest);
    }

    @Test
    void eachTurnIsComparedWithTheTwinsBesideItAndTheMiddleOneCounts() {
        Ratios ratios = cpu(turns(300, 1_000, 220), turns(100, 250, 110));
        assertThat(ratios.median()).isEqualTo(3.0);
        assertThat(ratios).hasToString("3.00, 2.00–4.00");
    }

    @Test
    void ofAnEvenNumberTheMiddleLiesBetweenTwo() {
        assertThat(cpu(turns(100, 200), turns(100, 100)).median()).isEqualTo(1.5);
    }

    @Test
    void oneTurnHasNoRange() {
        assertThat(cpu(turns(250), turns(100))).hasToString("2.50");
    }

    @Test
    void allTurnsOfACaseAreShownAsOne() {
        Measurement all = Measurement.together(turns(100, 300));
        assertThat(all.requestsPerSecond()).isEqualTo(2.0);
        assertThat(all.cpuPerRequest()).isEqualTo(100.0);
        assertThat(all.latencies().sorted()).containsExactly(1, 1, 2, 2);
    }
}
