package ma.istiqbal.feedback.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SpanTest {

    @Property
    void piecesAreTheDaysOfTheSpanOnceEach(
            @ForAll @IntRange(max = 1000) int offset, @ForAll @IntRange(max = 800) int length) {
        Span span = span(offset, length);
        List<LocalDate> days = span.pieces().stream().flatMap(SpanTest::days).toList();
        assertThat(days).containsExactlyElementsOf(days(span).toList());
        assertThat(span.pieces().stream().filter(Span::isOneDay).count()).isLessThanOrEqualTo(60);
    }

    @Property
    void theTimeBeforeEndsWhereTheSpanBegins(
            @ForAll @IntRange(max = 1000) int offset, @ForAll @IntRange(max = 800) int length) {
        Span span = span(offset, length);
        assertThat(span.before().to()).isEqualTo(span.from().minusDays(1));
        assertThat(span.before().days()).isBetween(span.days() - 3, span.days() + 3);
    }

    @Example
    void wholeMonthsHaveAsManyMonthsBeforeThem() {
        assertThat(of("2026-02-01", "2026-02-28").before()).isEqualTo(of("2026-01-01", "2026-01-31"));
        assertThat(of("2026-10-01", "2026-12-31").before()).isEqualTo(of("2026-07-01", "2026-09-30"));
        assertThat(of("2026-03-01", "2026-03-30").before()).isEqualTo(of("2026-01-30", "2026-02-28"));
        assertThat(of("2026-11-16", "2026-11-22").before()).isEqualTo(of("2026-11-09", "2026-11-15"));
    }

    private static Span span(int offset, int length) {
        LocalDate from = LocalDate.of(2024, 1, 1).plusDays(offset);
        return new Span(from, from.plusDays(length));
    }

    private static Span of(String from, String to) {
        return new Span(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Stream<LocalDate> days(Span span) {
        return span.from().datesUntil(span.to().plusDays(1));
    }
}
