package ma.istiqbal.feedback.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.feedback.bucket.Span;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class FormulaPropertiesTest {

    @Property
    void aShareLiesWithinItsIntervalAndTheIntervalWithinBounds(
            @ForAll @LongRange(max = 100_000) long hits, @ForAll @LongRange(max = 100_000) long others) {
        liesWithin(Share.of(hits, hits + others), 0, 100);
    }

    @Property
    void aDifferenceLiesWithinItsIntervalAndTurnsRoundWithItsSides(
            @ForAll @LongRange(max = 1_000) long hits,
            @ForAll @LongRange(min = 1, max = 1_000) long others,
            @ForAll @LongRange(max = 1_000) long hitsBefore,
            @ForAll @LongRange(min = 1, max = 1_000) long othersBefore) {
        Estimate now = Share.of(hits, hits + others);
        Estimate before = Share.of(hitsBefore, hitsBefore + othersBefore);
        Difference rise = Difference.between(now, before).orElseThrow();
        Difference fall = Difference.between(before, now).orElseThrow();
        assertThat(rise.value())
                .isBetween(rise.interval().low(), rise.interval().high());
        assertThat(rise.value()).isEqualTo(-fall.value());
        assertThat(rise.interval().low()).isCloseTo(-fall.interval().high(), within(1e-9));
        assertThat(rise.significance()).isCloseTo(fall.significance(), within(1e-6));
        assertThat(rise.significance() <= 0.05).isEqualTo(rise.interval().excludesZero());
    }

    @Property
    void aMeanLiesWithinItsIntervalAndTheIntervalWithinBounds(
            @ForAll @Size(5) List<@LongRange(max = 5_000) Long> counts) {
        Scores scores = scores(counts);
        liesWithin(Means.mean(scores.ratings(), 1, 5), 1, 5);
        liesWithin(Means.mean(scores.points(), 0, 100), 0, 100);
        liesWithin(Means.mean(scores.balance(), -100, 100), -100, 100);
    }

    @Property
    void aWaitLiesWithinItsInterval(
            @ForAll @Size(3) List<@LongRange(max = 5_000) Long> counts,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        List<WaitQuantile.Span> spans = List.of(
                new WaitQuantile.Span(0, 10, counts.get(0)),
                new WaitQuantile.Span(10, 60, counts.get(1)),
                new WaitQuantile.Span(60, null, counts.get(2)));
        liesWithin(WaitQuantile.of(percent / 100.0, spans), 0, 60);
    }

    @Property
    void theDayThatEndsAPeriodBelongsToExactlyOnePart(
            @ForAll @IntRange(max = 800) int length, @ForAll @IntRange(max = 800) int offset, @ForAll Granularity by) {
        Assume.that(by != Granularity.rolling90);
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(offset);
        Span period = new Span(from, from.plusDays(length));
        List<Span> parts = by.divide(period);
        assertThat(from.datesUntil(period.to().plusDays(1)))
                .allSatisfy(day -> assertThat(parts.stream().filter(part -> part.contains(day)))
                        .hasSize(1));
        assertThat(parts.getFirst().from()).isEqualTo(from);
        assertThat(parts.getLast().to()).isEqualTo(period.to());
    }

    private static void liesWithin(Estimate estimate, double least, double most) {
        if (estimate.n() == 0) {
            assertThat(estimate.value()).isNull();
            return;
        }
        assertThat(estimate.value()).isBetween(least, most);
        if (estimate.low() != null) {
            assertThat(estimate.low()).isBetween(least, estimate.value());
        }
        if (estimate.high() != null) {
            assertThat(estimate.high()).isBetween(estimate.value(), most);
        }
    }

    private static Scores scores(List<Long> counts) {
        return new Scores(counts.get(0), counts.get(1), counts.get(2), counts.get(3), counts.get(4));
    }
}
