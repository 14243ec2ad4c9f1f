package ma.istiqbal.feedback.bucket;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.feedback.site.KnownSites;
import ma.istiqbal.feedback.site.Stratum;
import org.springframework.stereotype.Component;

/**
 * Rebuilds the strata of the months that have changed, as {@link MonthRoller} rebuilds months: the sums first, and only
 * then do the months of sites lose their mark. Who reads does not wait for it: what carries a mark is read from the
 * sites.
 */
@Component
class StratumRoller {

    private static final int BATCH = 5_000;
    private static final int SITES_AT_ONCE = 1_000;

    private final KnownSites sites;
    private final MonthBuckets months;
    private final StratumCounter counter;
    private final StratumMonths strata;
    private final Clock clock;

    StratumRoller(KnownSites sites, MonthBuckets months, StratumCounter counter, StratumMonths strata, Clock clock) {
        this.sites = sites;
        this.months = months;
        this.counter = counter;
        this.strata = strata;
        this.clock = clock;
    }

    void roll() {
        Instant pause = clock.instant().plus(Worker.LEASE.dividedBy(2));
        List<MonthBuckets.Mark> marks = months.unrolled(BATCH);
        while (!marks.isEmpty() && clock.instant().isBefore(pause)) {
            dirty(marks)
                    .forEach((stratum, some) -> strata.replace(counter.count(stratum, some).stream()
                            .map(Rebuilt::bucket)
                            .toList()));
            months.rolled(marks);
            marks = months.unrolled(BATCH);
        }
    }

    private Map<Stratum, Set<YearMonth>> dirty(List<MonthBuckets.Mark> marks) {
        Map<String, Stratum> strataOfSites = new HashMap<>();
        marks.stream()
                .map(MonthBuckets.Mark::site)
                .distinct()
                .gather(Gatherers.windowFixed(SITES_AT_ONCE))
                .flatMap(some -> sites.profiles(some).stream())
                .forEach(site -> strataOfSites.put(site.code(), Stratum.of(site)));
        return marks.stream()
                .filter(mark -> strataOfSites.containsKey(mark.site()))
                .collect(Collectors.groupingBy(
                        mark -> strataOfSites.get(mark.site()),
                        LinkedHashMap::new,
                        Collectors.mapping(MonthBuckets.Mark::month, Collectors.toCollection(TreeSet::new))));
    }
}
