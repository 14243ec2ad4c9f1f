package ma.istiqbal.site.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.job.Backlog;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.site.activity.PerceivedWaits.Perceived;
import ma.istiqbal.site.registry.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Answers for a site's waits from its buckets: the cost grows with the days asked for, not with the visits. */
@Component
class Waits {

    private final WaitBuckets buckets;
    private final Backlog backlog;
    private final PerceivedWaits perceptions;
    private final Clock clock;

    Waits(
            WaitBuckets buckets,
            @Qualifier("waitBucketBacklog") Backlog backlog,
            PerceivedWaits perceptions,
            Clock clock) {
        this.buckets = buckets;
        this.backlog = backlog;
        this.perceptions = perceptions;
        this.clock = clock;
    }

    SiteWaits at(Site site, WaitQuery query) {
        String point = query.servicePoint();
        if (point != null && site.servicePoint(point).isEmpty()) {
            throw new ImpossibleRequest(Violation.at("?servicePoint", "NO_SUCH_SERVICE_POINT", point));
        }
        Period asked = query.period();
        List<WaitBucket> found = buckets.of(site.code(), asked, point);
        Period divided = asked == null && query.by() != null ? extent(found) : asked;
        Perceived perceived = point == null
                ? perceptions.at(site.code(), divided, divided == null ? null : query.by())
                : perceptions.unknown();
        WaitCounts counts = WaitCounts.of(found);
        return new SiteWaits(
                site.code(),
                point,
                divided == null ? null : divided.from(),
                divided == null ? null : divided.to(),
                counts.n(),
                counts.abandoned(),
                AnnouncedWait.of(found),
                measured(counts, Audience.INTERNAL),
                perceived.whole(),
                query.by() == null ? null : parts(found, divided, query.by(), perceived));
    }

    /** What anyone may know of a month of a site. */
    MeasuredWait published(Site site, Period month) {
        return measured(WaitCounts.of(buckets.of(site.code(), month, null)), Audience.PUBLIC);
    }

    private MeasuredWait measured(WaitCounts counts, Audience audience) {
        Instant now = clock.instant();
        return MeasuredWait.of(counts, audience, backlog.isStale(), now);
    }

    private List<SiteWaits.Part> parts(
            List<WaitBucket> found, @Nullable Period period, Period.Part by, Perceived perceived) {
        return period == null
                ? List.of()
                : period.divide(by).stream()
                        .map(part -> part(found, part, perceived))
                        .toList();
    }

    private SiteWaits.Part part(List<WaitBucket> found, Period part, Perceived perceived) {
        List<WaitBucket> within =
                found.stream().filter(bucket -> part.contains(bucket.day())).toList();
        WaitCounts counts = WaitCounts.of(within);
        return new SiteWaits.Part(
                part.from(),
                part.to(),
                counts.n(),
                counts.abandoned(),
                AnnouncedWait.of(within),
                measured(counts, Audience.INTERNAL),
                perceived.of(part));
    }

    /** From the first day with a visit to the last. */
    private static @Nullable Period extent(List<WaitBucket> found) {
        List<LocalDate> days = found.stream().map(WaitBucket::day).sorted().toList();
        return days.isEmpty() ? null : new Period(days.getFirst(), days.getLast());
    }
}
