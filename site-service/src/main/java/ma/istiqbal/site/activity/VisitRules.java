package ma.istiqbal.site.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.site.activity.VisitLine.Step;
import ma.istiqbal.site.registry.Site;
import org.jspecify.annotations.Nullable;

/** The rules between the values of a visit and with its site; all broken ones are told at once. */
final class VisitRules {

    private static final Duration MOST_AHEAD = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Site site;
    private final Duration oldest;

    /** @param oldest how long ago a visit may have begun */
    VisitRules(Site site, Duration oldest) {
        this.site = site;
        this.oldest = oldest;
    }

    /** @throws ImpossibleRequest when a rule is broken */
    Visit check(VisitLine line, Instant now) {
        List<Violation> broken = new ArrayList<>();
        if (site.servicePoint(line.servicePoint()).isEmpty()) {
            broken.add(Violation.at("/servicePoint", "NO_SUCH_SERVICE_POINT", line.servicePoint()));
        }
        checkTimes(line, now, broken);
        checkOutcome(line, broken);
        if (!broken.isEmpty()) {
            throw new ImpossibleRequest(broken);
        }
        LocalDate day = LocalDate.ofInstant(line.arrivedAt(), site.description().zone());
        if (site.closedOn() != null && day.isAfter(site.closedOn())) {
            throw new ImpossibleRequest(Violation.at("/arrivedAt", "AFTER_THE_CLOSING"));
        }
        return visit(line, day, now);
    }

    private void checkTimes(VisitLine line, Instant now, List<Violation> broken) {
        if (line.arrivedAt().isBefore(now.minus(oldest))) {
            broken.add(Violation.at("/arrivedAt", "TOO_LONG_AGO", oldest.toDays()));
        }
        Instant future = now.plus(MOST_AHEAD);
        // Adding to the last moment there is would fail.
        Instant latest = line.arrivedAt().isAfter(future)
                ? Instant.MAX
                : line.arrivedAt().plus(LONGEST);
        Instant before = line.arrivedAt();
        for (Step step : line.steps()) {
            if (step.at().isAfter(future)) {
                broken.add(Violation.at(step.pointer(), "IN_THE_FUTURE", MOST_AHEAD.toMinutes()));
            } else if (step.at().isBefore(before)) {
                broken.add(Violation.at(step.pointer(), "BEFORE_THE_STEP_BEFORE"));
            } else if (step.at().isAfter(latest)) {
                broken.add(Violation.at(step.pointer(), "VISIT_TOO_LONG", LONGEST.toHours()));
            }
            before = step.at();
        }
    }

    private static void checkOutcome(VisitLine line, List<Violation> broken) {
        switch (line.outcome()) {
            case SERVED -> {
                if (line.calledAt() == null && line.servedAt() == null) {
                    broken.add(Violation.at("/calledAt", "CALL_OR_SERVICE_NEEDED"));
                }
            }
            case ABANDONED -> {
                if (line.servedAt() != null) {
                    broken.add(Violation.at("/servedAt", "SERVED_THOUGH_ABANDONED"));
                }
            }
        }
    }

    private Visit visit(VisitLine line, LocalDate day, Instant now) {
        return new Visit(
                Visit.id(site.code(), line.externalId()),
                site.code(),
                line.externalId(),
                line.servicePoint(),
                line.service(),
                stored(line.arrivedAt()),
                storedIfAny(line.calledAt()),
                storedIfAny(line.servedAt()),
                storedIfAny(line.closedAt()),
                line.outcome(),
                day,
                now,
                1);
    }

    /** In milliseconds, as it will be read back: else the same line sent again would seem another. */
    private static Instant stored(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private static @Nullable Instant storedIfAny(@Nullable Instant at) {
        return at == null ? null : stored(at);
    }
}
