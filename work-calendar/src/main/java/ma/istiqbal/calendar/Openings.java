package ma.istiqbal.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The openings of a calendar on the line of time. */
final class Openings {

    private final ZoneId zone;
    private final Function<LocalDate, List<Span>> spans;

    Openings(ZoneId zone, Function<LocalDate, List<Span>> spans) {
        this.zone = zone;
        this.spans = spans;
    }

    List<Opening> of(LocalDate day) {
        return spans.apply(day).stream()
                .map(span -> new Opening(instant(span.startOn(day)), instant(span.endOn(day))))
                .filter(opening -> opening.from().isBefore(opening.to()))
                .toList();
    }

    /** The first that goes on after a moment. */
    Optional<Opening> endingAfter(Instant at) {
        return search(
                dayOf(at).minusDays(1),
                day -> day.plusDays(1),
                openings -> openings.filter(opening -> opening.to().isAfter(at)).findFirst());
    }

    /** The last that began before a moment. */
    Optional<Opening> beginningBefore(Instant at) {
        return search(
                dayOf(at).plusDays(1),
                day -> day.minusDays(1),
                openings ->
                        openings.filter(opening -> opening.from().isBefore(at)).reduce((earlier, later) -> later));
    }

    private Optional<Opening> search(
            LocalDate first, UnaryOperator<LocalDate> step, Function<Stream<Opening>, Optional<Opening>> choice) {
        LocalDate day = first;
        for (int passed = 0; passed < WorkingDays.LONGEST_PAUSE; passed++) {
            Optional<Opening> found = choice.apply(of(day).stream());
            if (found.isPresent()) {
                return found;
            }
            day = step.apply(day);
        }
        return Optional.empty();
    }

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** A time that the clock leaps over is the moment of the leap; of one that comes twice, the first counts. */
    Instant instant(LocalDateTime local) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
