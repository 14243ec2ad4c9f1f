package ma.istiqbal.feedback.bucket;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import ma.istiqbal.feedback.site.SiteDay;
import ma.istiqbal.feedback.site.SiteDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds months up anew from all their days. */
@Component
class MonthCounter {

    private final DayBuckets days;
    private final SiteDays visits;
    private final MonthBuckets months;
    private final Clock clock;

    MonthCounter(DayBuckets days, SiteDays visits, MonthBuckets months, Clock clock) {
        this.days = days;
        this.visits = visits;
        this.months = months;
        this.clock = clock;
    }

    /** A month of some sites, rebuilt but not written; none for a site of which there is nothing. */
    List<Rebuilt<MonthBucket>> count(YearMonth month, Collection<String> sites) {
        Map<String, Long> versions = months.versions(
                sites.stream().map(site -> MonthBucket.id(site, month)).toList());
        Map<String, NavigableMap<LocalDate, Day>> found = new HashMap<>();
        Span span = Span.of(month);
        days.forEach(
                sites,
                span,
                bucket -> day(found, bucket.site(), bucket.day()).answered.add(bucket));
        visits.forEach(
                sites, span.from(), span.to(), visited -> day(found, visited.site(), visited.day()).visited = visited);
        List<Rebuilt<MonthBucket>> sums = new ArrayList<>();
        found.forEach((site, all) -> sums.add(new Rebuilt<>(
                bucket(site, span, all, versions.getOrDefault(MonthBucket.id(site, month), 0L)),
                all.values().stream().anyMatch(Day::isWaiting))));
        return sums;
    }

    private MonthBucket bucket(String site, Span month, NavigableMap<LocalDate, Day> all, long version) {
        List<SiteCount> counts = new ArrayList<>();
        all.forEach((day, found) -> counts.add(SiteCount.ofDay(site, day, found.answered, found.visited)));
        SiteCount sum = SiteCount.sum(site, month, counts);
        return new MonthBucket(
                MonthBucket.id(site, YearMonth.from(month.from())),
                site,
                all.firstKey(),
                all.lastKey(),
                sum.points(),
                sum.places(),
                clock.instant(),
                version + 1,
                version + 1);
    }

    private static Day day(Map<String, NavigableMap<LocalDate, Day>> found, String site, LocalDate day) {
        return found.computeIfAbsent(site, absent -> new TreeMap<>()).computeIfAbsent(day, absent -> new Day());
    }

    /** What there is of a site's day. */
    private static final class Day {

        private final List<DayBucket> answered = new ArrayList<>();
        private @Nullable SiteDay visited;

        boolean isWaiting() {
            return (visited != null && visited.unrolled() != null)
                    || answered.stream().anyMatch(bucket -> bucket.unrolled() != null);
        }
    }
}
