package ma.istiqbal.calendar;

import java.time.LocalDate;

/** A calendar opens at no time for so long that no working time can be counted on it. */
public final class NeverOpen extends RuntimeException {

    NeverOpen(LocalDate day) {
        super("no opening for five years from " + day);
    }
}
