package ma.istiqbal.site.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import ma.istiqbal.calendar.DatedHours;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.site.PlausibleDate;
import org.jspecify.annotations.Nullable;

/** Days on which other hours stand in place of the usual ones. */
@Schema(name = "ExceptionalDays")
public record ExceptionalDays(
        @NotNull @PlausibleDate LocalDate from,

        @Schema(description = "The last day; left out for a single one") @Nullable @PlausibleDate
        LocalDate to,

        @Schema(description = "Of each of the days; empty when they are closed") @NotNull @Size(max = Week.MOST)
        List<@NotNull @Valid Hours> hours,

        @Schema(description = "What the public is told") @NotNull @Valid
        LocalizedText reason) {

    LocalDate last() {
        return to == null ? from : to;
    }

    /** In days. */
    long length() {
        return ChronoUnit.DAYS.between(from, last()) + 1;
    }

    boolean include(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(last());
    }

    boolean shareADayWith(ExceptionalDays other) {
        return !from.isAfter(other.last()) && !other.from.isAfter(last());
    }

    DatedHours dated() {
        return new DatedHours(from, last(), Week.spans(hours));
    }
}
