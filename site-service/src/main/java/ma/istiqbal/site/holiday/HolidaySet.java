package ma.istiqbal.site.holiday;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The holidays of some countries together.
 *
 * @param holidays without those withdrawn
 */
public record HolidaySet(List<String> countries, List<Holiday> holidays) {

    public HolidaySet {
        countries = List.copyOf(countries);
        holidays = List.copyOf(holidays);
    }

    public Set<LocalDate> days() {
        return holidays.stream()
                .flatMap(holiday -> holiday.from().datesUntil(holiday.to().plusDays(1)))
                .collect(Collectors.toSet());
    }

    public Optional<Holiday> on(LocalDate day) {
        return holidays.stream().filter(holiday -> holiday.includes(day)).findFirst();
    }

    /** Whether what is said of these days may still change: a holiday is provisional, or a year's are not known yet. */
    public boolean areProvisional(LocalDate first, LocalDate last) {
        return holidays.stream()
                        .anyMatch(holiday ->
                                holiday.status() == HolidayStatus.PROVISIONAL && holiday.touches(first, last))
                || IntStream.rangeClosed(first.getYear(), last.getYear()).anyMatch(year -> !areKnownIn(year));
    }

    private boolean areKnownIn(int year) {
        return countries.stream()
                .allMatch(country -> holidays.stream()
                        .anyMatch(holiday -> holiday.country().equals(country)
                                && holiday.from().getYear() == year));
    }
}
