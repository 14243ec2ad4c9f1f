package ma.istiqbal.calendar;

import java.time.LocalDate;

/** A calendar opens so rarely, or never, that the time asked for cannot be counted on it. */
public final class NeverOpen extends RuntimeException {

    NeverOpen(LocalDate day) {
        super("not enough openings from " + day);
    }
}
