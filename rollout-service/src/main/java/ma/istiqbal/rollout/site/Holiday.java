package ma.istiqbal.rollout.site;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What we read of a holiday.
 *
 * @param to last day
 */
record Holiday(LocalDate from, LocalDate to, String status) {

    /** None of one that was called off; a provisional one counts. */
    Stream<LocalDate> days() {
        return status.equals("WITHDRAWN") ? Stream.empty() : from.datesUntil(to.plusDays(1));
    }
}
