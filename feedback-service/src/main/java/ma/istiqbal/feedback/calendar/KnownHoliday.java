package ma.istiqbal.feedback.calendar;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A public holiday.
 *
 * @param version of the holiday in site-service; the latest wins
 * @param to last day
 * @param withdrawn whether it was announced by mistake
 */
public record KnownHoliday(
        @BsonId String code, long version, String country, LocalDate from, LocalDate to, boolean withdrawn) {

    Stream<LocalDate> days() {
        return withdrawn ? Stream.empty() : from.datesUntil(to.plusDays(1));
    }
}
