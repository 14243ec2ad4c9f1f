package ma.istiqbal.site.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import ma.istiqbal.defaults.job.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Forgets visits that have been kept long enough. Their buckets stay as they are: no visit of those days can come any
 * more, and so nothing asks for another count.
 */
@Component
class VisitRetention {

    private static final Logger LOG = LoggerFactory.getLogger(VisitRetention.class);

    private final Visits visits;
    private final VisitPurges purges;
    private final VisitLimits limits;
    private final Clock clock;

    VisitRetention(Visits visits, VisitPurges purges, VisitLimits limits, Clock clock) {
        this.visits = visits;
        this.purges = purges;
        this.limits = limits;
        this.clock = clock;
    }

    /** What a purge would do now; nothing is deleted. */
    Outlook dryRun() {
        LocalDate keptSince = limits.keptSince(clock.instant());
        return new Outlook(keptSince, visits.countBefore(keptSince), visits.areUncountedBefore(keptSince));
    }

    void purge() {
        Instant now = clock.instant();
        LocalDate keptSince = limits.keptSince(now);
        if (visits.areUncountedBefore(keptSince)) {
            LOG.error("visits before {} are in no bucket yet and are not deleted", keptSince);
            return;
        }
        Instant pause = now.plus(Worker.LEASE.dividedBy(2));
        long deleted = 0;
        long some;
        do {
            some = visits.forgetSomeBefore(keptSince);
            deleted += some;
        } while (some > 0 && clock.instant().isBefore(pause));
        if (deleted > 0) {
            purges.add(LocalDate.ofInstant(now, ZoneOffset.UTC), keptSince, deleted);
            LOG.info("deleted {} visits before {}", deleted, keptSince);
        }
    }

    /** Visits that should be gone, a day after they were due; nothing while the job does its work. */
    long overdue() {
        return visits.countBefore(limits.keptSince(clock.instant()).minusDays(1));
    }

    /**
     * How a purge stands.
     *
     * @param visits how many it would delete
     * @param blocked whether some of them are in no bucket yet, which stops it
     */
    record Outlook(LocalDate keptSince, long visits, boolean blocked) {}
}
