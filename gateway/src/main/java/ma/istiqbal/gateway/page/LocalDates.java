package ma.istiqbal.gateway.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates in the reader's language, as they are written in Morocco: with European digits in Arabic too. */
final class LocalDates {

    private final DateTimeFormatter date;
    private final DateTimeFormatter day;

    LocalDates(Locale language) {
        Locale here = Locale.of(language.getLanguage(), "MA");
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(here);
        day = DateTimeFormatter.ofPattern("EEEE d MMMM").localizedBy(here);
    }

    public String date(LocalDate some) {
        return date.format(some);
    }

    public String day(LocalDate some) {
        return day.format(some);
    }
}
