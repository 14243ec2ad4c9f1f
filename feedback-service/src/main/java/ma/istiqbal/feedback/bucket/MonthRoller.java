package ma.istiqbal.feedback.bucket;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Gatherers;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.feedback.site.SiteDay;
import ma.istiqbal.feedback.site.SiteDays;
import org.springframework.stereotype.Component;

/**
 * Rebuilds the months of the days that have changed from all their days. Only when the sums are written do the days
 * lose their mark.
 */
@Component
class MonthRoller {

    /** Some days of many sites, so that a month is not added up anew for each of its days. */
    private static final int BATCH = 10_000;

    private static final int VISITS = 1_000;
    private static final int SITES_AT_ONCE = 100;

    private final DayBuckets days;
    private final SiteDays visits;
    private final MonthCounter counter;
    private final MonthBuckets months;
    private final Clock clock;

    MonthRoller(DayBuckets days, SiteDays visits, MonthCounter counter, MonthBuckets months, Clock clock) {
        this.days = days;
        this.visits = visits;
        this.counter = counter;
        this.months = months;
        this.clock = clock;
    }

    void roll() {
        Instant pause = clock.instant().plus(Worker.LEASE.dividedBy(2));
        while (clock.instant().isBefore(pause)) {
            List<DayBuckets.Mark> answered = days.unrolled(BATCH);
            List<SiteDay> visited = visits.unrolled(VISITS);
            if (answered.isEmpty() && visited.isEmpty()) {
                return;
            }
            Map<YearMonth, Set<String>> dirty = new TreeMap<>();
            answered.forEach(mark -> add(dirty, mark.site(), mark.day()));
            visited.forEach(day -> add(dirty, day.site(), day.day()));
            dirty.forEach((month, sites) -> sites.stream()
                    .gather(Gatherers.windowFixed(SITES_AT_ONCE))
                    .forEach(some -> months.replace(counter.count(month, some).stream()
                            .map(Rebuilt::bucket)
                            .toList())));
            days.rolled(answered);
            visits.rolled(visited);
        }
    }

    private static void add(Map<YearMonth, Set<String>> dirty, String site, LocalDate day) {
        dirty.computeIfAbsent(YearMonth.from(day), absent -> new TreeSet<>()).add(site);
    }
}
