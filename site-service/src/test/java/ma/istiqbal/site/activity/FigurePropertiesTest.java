package ma.istiqbal.site.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FigurePropertiesTest {

    @Property
    void aQuantileIsTheWaitOfTheVisitWithItsRank(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = WaitBucket.LONGEST) Integer> waits,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        Estimate estimate = MeasuredQuantile.of(percent / 100.0, counts(waits));
        int rank = Math.ceilDiv(percent * waits.size(), 100);
        assertThat(estimate.value())
                .isEqualTo(waits.stream().sorted().toList().get(rank - 1).doubleValue());
        assertThat(estimate.low()).isLessThanOrEqualTo(estimate.value());
        assertThat(estimate.high()).isGreaterThanOrEqualTo(estimate.value());
    }

    @Property
    void aShareLiesWithinItsIntervalAndTheIntervalWithinBounds(
            @ForAll @LongRange(max = 100_000) long hits, @ForAll @LongRange(max = 100_000) long others) {
        Estimate share = Share.of(hits, hits + others);
        if (hits + others == 0) {
            assertThat(share).isEqualTo(Estimate.none());
        } else {
            assertThat(share.low()).isBetween(0.0, share.value());
            assertThat(share.high()).isBetween(share.value(), 100.0);
        }
    }

    @Property
    void everyDayOfAPeriodBelongsToExactlyOneOfItsParts(
            @ForAll @IntRange(max = 400) int length, @ForAll @IntRange(max = 400) int offset, @ForAll Period.Part by) {
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(offset);
        Period period = new Period(from, from.plusDays(length));
        List<Period> parts = period.divide(by);
        assertThat(from.datesUntil(period.to().plusDays(1)))
                .allSatisfy(day -> assertThat(parts.stream().filter(part -> part.contains(day)))
                        .hasSize(1));
    }

    @Property
    void nothingIsShownToThePublicBelowTen(@ForAll @LongRange(max = 9) long hits) {
        Figure figure = Audience.PUBLIC.show(Share.of(hits, 9), "within-announced/1", false, Instant.EPOCH);
        assertThat(figure.value()).isNull();
        assertThat(figure.n()).isNull();
        assertThat(figure.status()).isEqualTo(Figure.Status.SUPPRESSED);
    }

    @Property
    void ofFewThePublicIsToldABandThatHoldsTheValue(
            @ForAll @IntRange(min = 10, max = 29) int n, @ForAll Random random) {
        List<Integer> waits = random.ints(n, 0, 90).boxed().toList();
        Estimate exact = MeasuredQuantile.of(0.5, counts(waits));
        Figure told = Audience.PUBLIC.show(exact, "measured-wait-p50/1", false, Instant.EPOCH);
        assertThat(told.status()).isEqualTo(Figure.Status.INDICATIVE);
        assertThat(told.value()).isNull();
        assertThat(told.low()).isLessThanOrEqualTo(exact.value());
        assertThat(told.high()).isGreaterThanOrEqualTo(exact.value());
        assertThat(List.of(told.low() % 5, told.high() % 5, told.n() % 5.0)).containsOnly(0.0);
    }

    @Test
    void beyondTheLongestWaitTheValueIsALowerBoundWithoutAnUpper() {
        Estimate estimate = MeasuredQuantile.of(0.5, new TreeMap<>(java.util.Map.of(WaitBucket.BEYOND, 8L, 3, 1L)));
        assertThat(estimate).isEqualTo(new Estimate(600.0, 9, 600.0, null));
    }

    /** Wilson's interval as worked by hand: 8 of 10. */
    @Test
    void theIntervalOfAShareIsWilsons() {
        Estimate share = Share.of(8, 10);
        assertThat(share.value()).isEqualTo(80.0);
        assertThat(share.low()).isBetween(49.01, 49.02);
        assertThat(share.high()).isBetween(94.33, 94.34);
    }

    private static SortedMap<Integer, Long> counts(List<Integer> waits) {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        waits.forEach(wait -> counts.merge(wait, 1L, Long::sum));
        return counts;
    }
}
