package ma.istiqbal.site.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** One local day of a site. */
@Schema(name = "CalendarDay")
record DayView(
        LocalDate date,
        DayOfWeek weekday,
        List<Hours> hours,
        @Schema(description = "It has opening hours") boolean workingDay,

        @Schema(description = "Name of the holiday; the site may still be open, by way of exception") @Nullable
        LocalizedText holiday,

        @Schema(description = "Why its hours are not the usual ones") @Nullable
        LocalizedText exception,

        @Schema(description = "May still change: a holiday is not confirmed, or those of the year are not known")
        boolean provisional) {

    boolean isUnusual() {
        return holiday != null || exception != null;
    }
}
