package ma.istiqbal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentilesAreByTheNearestRank() {
        Latencies hundred = new Latencies(
                LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).toArray());
        assertThat(hundred.percentile(0.5)).isEqualTo(50.0);
        assertThat(hundred.percentile(0.99)).isEqualTo(99.0);
        assertThat(hundred.percentile(1)).isEqualTo(100.0);
    }

    @Test
    void oneRequestIsEveryPercentile() {
        assertThat(new Latencies(new long[] {3_000_000}).percentile(0.01)).isEqualTo(3.0);
    }

    @Test
    void withoutRequestsThereIsNone() {
        assertThat(new Latencies(new long[0]).percentile(0.5)).isNaN();
    }
}
