package ma.istiqbal.site.holiday;

import java.time.LocalDate;
import ma.istiqbal.defaults.text.LocalizedText;

/**
 * A public holiday of one year.
 *
 * @param code immutable, {@code MA-2026-THRONE-DAY}
 * @param country ISO 3166-1
 * @param to last day
 * @param source who says so
 */
public record Holiday(
        String code,
        String country,
        LocalizedText names,
        LocalDate from,
        LocalDate to,
        HolidayStatus status,
        String source) {

    static final String CODE = "[A-Z0-9]{2,20}(-[A-Z0-9]{1,20}){0,5}";

    public Holiday {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a holiday ends after it begins");
        }
    }

    boolean includes(LocalDate day) {
        return touches(day, day);
    }

    boolean touches(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first);
    }
}
