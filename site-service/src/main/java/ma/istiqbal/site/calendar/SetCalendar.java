package ma.istiqbal.site.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import ma.istiqbal.defaults.text.Text;
import ma.istiqbal.site.registry.Site;
import org.jspecify.annotations.Nullable;

/** Body that sets a site's whole calendar. */
@Schema(name = "SetCalendar")
record SetCalendar(
        @NotNull @Valid Week weeklyHours,
        @NotNull @Size(max = 200) List<@NotNull @Valid ExceptionalDays> exceptions,

        @Schema(description = "Countries whose holidays the site keeps", example = "[\"MA\"]") @NotNull @Size(max = 5)
        List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> holidayCountries,

        @Schema(description = "The site itself says so; false for the general hours of its administration") @NotNull
        Boolean confirmed,

        @Schema(description = "Who says so") @Nullable @Text(max = 500, required = false)
        String source) {

    /** The calendar, once {@link CalendarRules} found nothing wrong with it. */
    SiteCalendar of(Site site) {
        return new SiteCalendar(
                site.code(),
                site.description().partner(),
                weeklyHours,
                exceptions,
                holidayCountries,
                confirmed,
                source);
    }
}
