package ma.istiqbal.site.activity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.site.activity.WaitRoller.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Proves that buckets and visits agree, over the days of which visits may still come, and repairs where they do not. A
 * turn that runs out of time goes on at the next one.
 */
@Component
class WaitReconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(WaitReconciliation.class);

    private final Visits visits;
    private final WaitBuckets buckets;
    private final WaitRoller roller;
    private final VisitLimits limits;
    private final Clock clock;
    private final Counter drift;
    private String reached = "";

    WaitReconciliation(
            Visits visits,
            WaitBuckets buckets,
            WaitRoller roller,
            VisitLimits limits,
            Clock clock,
            MeterRegistry metrics) {
        this.visits = visits;
        this.buckets = buckets;
        this.roller = roller;
        this.limits = limits;
        this.clock = clock;
        this.drift = Counter.builder("istiqbal.visits.bucket.drift")
                .description("buckets of waits that did not agree with their visits and were rebuilt")
                .register(metrics);
    }

    void reconcile() {
        Instant now = clock.instant();
        Instant pause = now.plus(Worker.LEASE.dividedBy(2));
        LocalDate since = limits.openSince(now);
        String site = visits.siteAfter(reached);
        while (site != null && clock.instant().isBefore(pause)) {
            reconcile(site, since);
            reached = site;
            site = visits.siteAfter(reached);
        }
        if (site == null) {
            reached = "";
        }
    }

    private void reconcile(String site, LocalDate since) {
        Map<String, WaitBucket> kept = new HashMap<>();
        buckets.since(site, since).forEach(bucket -> kept.put(bucket.id(), bucket));
        Map<Place, WaitTally> recounts = new HashMap<>();
        visits.forEach(
                site,
                since,
                visit -> recounts.computeIfAbsent(WaitRoller.place(visit), WaitTally::new)
                        .add(visit));
        recounts.forEach((place, recount) -> {
            if (disagree(recount, kept.get(place.id()))) {
                lookAgain(place);
            }
        });
    }

    /** A bucket that was rolled between the two reads is no drift: a second, narrow look tells. */
    private void lookAgain(Place place) {
        WaitBucket known = buckets.find(place.id());
        WaitTally recount = roller.tally(place);
        if (disagree(recount, known)) {
            drift.increment();
            LOG.error("bucket {} did not agree with its visits", place.id());
            buckets.correct(known, roller.bucket(recount));
        }
    }

    /** A bucket that the roller has still to rebuild may differ. */
    private static boolean disagree(WaitTally recount, @Nullable WaitBucket known) {
        return !recount.isWaiting() && (known == null || !recount.agreesWith(known));
    }
}
