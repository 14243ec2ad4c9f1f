package ma.istiqbal.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The opening hours of a place on the line of time, and the arithmetic of its working days and working time. */
public final class WorkCalendar implements WorkingDays {

    /** What is open for so long without a pause does not close. */
    private static final Duration ALWAYS = Duration.ofDays(366);
    /** A due time farther away than this is none; it bounds the search on a calendar that hardly ever opens. */
    private static final Duration FARTHEST = Duration.ofDays(20 * 366);

    private final ZoneId zone;
    private final LocalHours hours;
    private final Openings openings;

    public WorkCalendar(ZoneId zone, LocalHours hours) {
        this.zone = zone;
        this.hours = hours;
        this.openings = new Openings(zone, hours::spans);
    }

    public ZoneId zone() {
        return zone;
    }

    /** When a local day is open, in order. */
    public List<Span> spans(LocalDate day) {
        return hours.spans(day);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return hours.isWorkingDay(day);
    }

    public boolean isOpen(Instant at) {
        LocalDate day = openings.dayOf(at);
        return day.minusDays(1)
                .datesUntil(day.plusDays(2))
                .flatMap(near -> openings.of(near).stream())
                .anyMatch(opening -> opening.contains(at));
    }

    /** When it closes next, if it is open, or opens, if it is closed; empty when it stays as it is for ever. */
    public Optional<Instant> nextChange(Instant at) {
        Optional<Opening> next = openings.endingAfter(at);
        return next.isPresent() && next.get().contains(at) ? closing(next.get(), at) : next.map(Opening::from);
    }

    private Optional<Instant> closing(Opening current, Instant at) {
        Instant end = current.to();
        while (Duration.between(at, end).compareTo(ALWAYS) < 0) {
            Instant reached = end;
            Optional<Opening> next = openings.endingAfter(reached).filter(opening -> opening.contains(reached));
            if (next.isEmpty()) {
                return Optional.of(reached);
            }
            end = next.get().to();
        }
        return Optional.empty();
    }

    /**
     * The moment by which so much working time has passed; before it, when the time is negative. It falls on a closing
     * rather than on the next opening.
     *
     * @throws NeverOpen when there is not so much within twenty years
     */
    public Instant plus(Instant from, Duration time) {
        return time.isNegative() ? minus(from, time.negated()) : forwards(from, time);
    }

    private Instant forwards(Instant from, Duration time) {
        Instant reached = from;
        Duration left = time;
        while (left.isPositive()) {
            Opening opening = required(openings.endingAfter(reached), from).after(reached);
            if (left.compareTo(opening.length()) <= 0) {
                return opening.from().plus(left);
            }
            left = left.minus(opening.length());
            reached = opening.to();
        }
        return reached;
    }

    private Instant minus(Instant from, Duration time) {
        Instant reached = from;
        Duration left = time;
        while (left.isPositive()) {
            Opening opening = required(openings.beginningBefore(reached), from).before(reached);
            if (left.compareTo(opening.length()) <= 0) {
                return opening.to().minus(left);
            }
            left = left.minus(opening.length());
            reached = opening.from();
        }
        return reached;
    }

    private Opening required(Optional<Opening> found, Instant from) {
        return found.filter(
                        opening -> Duration.between(from, opening.from()).abs().compareTo(FARTHEST) < 0)
                .orElseThrow(() -> new NeverOpen(openings.dayOf(from)));
    }

    /** How much working time lies between two moments; negative when the second is earlier. */
    public Duration between(Instant first, Instant second) {
        if (second.isBefore(first)) {
            return between(second, first).negated();
        }
        return openings.dayOf(first)
                .minusDays(1)
                .datesUntil(openings.dayOf(second).plusDays(2))
                .flatMap(day -> openings.of(day).stream())
                .map(opening -> opening.after(first).before(second).length())
                .filter(Duration::isPositive)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * The last moment of the n-th working day after the day of a moment.
     *
     * @param n at least 1
     * @throws NeverOpen when there is none
     */
    public Instant endOfWorkingDays(Instant from, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("at least one working day, not " + n);
        }
        LocalDate last = plus(openings.dayOf(from), n);
        return openings.instant(spans(last).getLast().endOn(last));
    }
}
