package ma.istiqbal.feedback.bucket;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.feedback.site.KnownSites;
import ma.istiqbal.feedback.submission.CountedAnswers;
import ma.istiqbal.feedback.submission.Uncounted;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Proves that buckets and submissions agree, over the days that can still change, and repairs where they do not. */
@Component
class Reconciliation {

    /** A day more than a submission may be late, and one for the time zones. */
    private static final int DAYS = Math.toIntExact(Uncounted.LATEST.plusDays(2).toDays());

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private final KnownSites sites;
    private final Uncounted uncounted;
    private final DayBuckets buckets;
    private final Clock clock;
    private final Counter drift;

    Reconciliation(KnownSites sites, Uncounted uncounted, DayBuckets buckets, Clock clock, MeterRegistry metrics) {
        this.sites = sites;
        this.uncounted = uncounted;
        this.buckets = buckets;
        this.clock = clock;
        this.drift = Counter.builder("istiqbal.feedback.bucket.drift")
                .description("buckets that did not agree with their submissions and were rebuilt")
                .register(metrics);
    }

    void reconcile() {
        LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS);
        sites.codes().forEach(site -> reconcile(site, since));
    }

    private void reconcile(String site, LocalDate since) {
        Map<String, DayBucket> kept = new HashMap<>();
        buckets.since(site, since).forEach(bucket -> kept.put(bucket.id(), bucket));
        Map<String, Recount> recounts = new HashMap<>();
        uncounted.forEach(
                site,
                since,
                answers -> recounts.computeIfAbsent(
                                DayBucket.id(answers.site(), answers.point(), answers.day()),
                                absent -> new Recount(answers))
                        .add(answers));
        recounts.forEach((id, recount) -> {
            if (recount.disagreesWith(kept.get(id))) {
                lookAgain(recount.first());
            }
        });
    }

    /** A bucket that was rolled between the two reads is no drift: a second, narrow look tells. */
    private void lookAgain(CountedAnswers one) {
        String id = DayBucket.id(one.site(), one.point(), one.day());
        DayBucket known = buckets.find(id);
        Recount recount = new Recount(one);
        uncounted.forEach(one.site(), one.day(), one.point(), recount::add);
        if (recount.disagreesWith(known)) {
            drift.increment();
            LOG.error("bucket {} did not agree with its submissions", id);
            buckets.replace(List.of(recount.bucket()));
        }
    }

    /** The submissions of one bucket, counted once more. */
    private final class Recount {

        private final CountedAnswers first;
        private final Tally tally;
        private boolean waiting;

        Recount(CountedAnswers first) {
            this.first = first;
            this.tally = new Tally(first);
        }

        CountedAnswers first() {
            return first;
        }

        void add(CountedAnswers answers) {
            tally.add(answers);
            waiting |= answers.uncounted() != null;
        }

        DayBucket bucket() {
            return tally.bucket(clock.instant());
        }

        /** A bucket that the roller has still to rebuild may differ. */
        boolean disagreesWith(@Nullable DayBucket known) {
            return !waiting && (known == null || !known.agreesWith(bucket()));
        }
    }
}
