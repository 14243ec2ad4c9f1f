package ma.istiqbal.site.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import ma.istiqbal.calendar.Span;

/** Part of a day, in the site's local time. */
@Schema(name = "Hours")
public record Hours(
        @Schema(example = "08:30") @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
        String from,

        @Schema(description = "First moment after it; 24:00 is the end of the day", example = "16:30")
        @NotNull
        @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d|24:00")
        String to) {

    // Times of this form are ordered as their texts are.
    boolean areReversed() {
        return from.compareTo(to) >= 0;
    }

    Span span() {
        return Span.of(from, to);
    }

    static Hours of(Span span) {
        return new Hours(
                span.from().toString(),
                span.endsAtMidnight() ? "24:00" : span.to().toString());
    }
}
