package ma.istiqbal.site.holiday;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.text.LocalizedText;

/** A holiday as an authenticated caller sees it. */
@Schema(name = "Holiday")
record HolidayView(
        @Schema(example = "MA-2026-THRONE-DAY") String code,
        @Schema(example = "MA") String country,
        LocalizedText names,
        LocalDate from,
        @Schema(description = "The last day") LocalDate to,
        HolidayStatus status,
        @Schema(description = "Who says so") String source,
        long version,
        Instant createdAt,
        Instant changedAt) {

    static HolidayView of(Stored<Holiday> stored) {
        Holiday holiday = stored.state();
        return new HolidayView(
                holiday.code(),
                holiday.country(),
                holiday.names(),
                holiday.from(),
                holiday.to(),
                holiday.status(),
                holiday.source(),
                stored.version(),
                stored.createdAt(),
                stored.changedAt());
    }
}
