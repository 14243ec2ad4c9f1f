package ma.istiqbal.site.holiday;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.defaults.text.Text;
import ma.istiqbal.site.PlausibleDate;
import org.jspecify.annotations.Nullable;

/** What a caller says of a holiday. */
interface HolidayDetails {

    int LONGEST = 14;

    Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    LocalizedText names();

    LocalDate from();

    @Nullable
    LocalDate to();

    HolidayStatus status();

    String source();

    /**
     * The holiday, if it can be one.
     *
     * @throws ImpossibleRequest when a rule is broken
     */
    default Holiday checked(String code, String country) {
        List<Violation> broken = new ArrayList<>();
        if (!COUNTRIES.contains(country)) {
            broken.add(Violation.at("/country", "NO_SUCH_COUNTRY", country));
        }
        LocalDate last = to() == null ? from() : to();
        if (last.isBefore(from())) {
            broken.add(Violation.at("/to", "RANGE_REVERSED"));
        } else if (ChronoUnit.DAYS.between(from(), last) >= LONGEST) {
            broken.add(Violation.at("/to", "RANGE_TOO_LONG", LONGEST));
        }
        if (!broken.isEmpty()) {
            throw new ImpossibleRequest(broken);
        }
        return new Holiday(code, country, names(), from(), last, status(), source());
    }

    /** Body that adds a holiday. */
    record AddHoliday(
            @NotNull @Pattern(regexp = Holiday.CODE) String code,
            @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
            @NotNull @Valid LocalizedText names,
            @NotNull @PlausibleDate LocalDate from,
            @Nullable @PlausibleDate LocalDate to,
            @NotNull HolidayStatus status,
            @Text(max = 500) String source)
            implements HolidayDetails {}

    /** Body that changes a holiday. */
    record ChangeHoliday(
            @NotNull @Valid LocalizedText names,
            @NotNull @PlausibleDate LocalDate from,
            @Nullable @PlausibleDate LocalDate to,
            @NotNull HolidayStatus status,
            @Text(max = 500) String source)
            implements HolidayDetails {}
}
