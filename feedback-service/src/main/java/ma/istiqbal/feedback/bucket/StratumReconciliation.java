package ma.istiqbal.feedback.bucket;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.feedback.site.KnownSites;
import ma.istiqbal.feedback.site.SiteProfile;
import ma.istiqbal.feedback.site.SiteSelection;
import ma.istiqbal.feedback.site.Stratum;
import org.springframework.stereotype.Component;

/**
 * Adds up the strata whose sites have changed since, as sites open, move and close, and proves that the months that can
 * still change agree with those of their sites. What it does not reach in time is its next turn's; meanwhile such a
 * stratum is read from its sites.
 */
@Component
class StratumReconciliation {

    private static final int MONTHS_CHANGING = 2;

    private final KnownSites sites;
    private final MonthBuckets months;
    private final StratumCounter counter;
    private final StratumMonths strata;
    private final Repairs repairs;
    private final Clock clock;

    StratumReconciliation(
            KnownSites sites,
            MonthBuckets months,
            StratumCounter counter,
            StratumMonths strata,
            Repairs repairs,
            Clock clock) {
        this.sites = sites;
        this.months = months;
        this.counter = counter;
        this.strata = strata;
        this.repairs = repairs;
        this.clock = clock;
    }

    void turn() {
        Instant pause = clock.instant().plus(Worker.LEASE.dividedBy(2));
        Map<Stratum, List<SiteProfile>> members =
                sites.select(new SiteSelection().tellingFigures(), new Scope.Everything()).stream()
                        .collect(Collectors.groupingBy(Stratum::of));
        List<YearMonth> all = all();
        for (Map.Entry<Stratum, List<SiteProfile>> stratum : members.entrySet()) {
            if (!clock.instant().isBefore(pause)) {
                return;
            }
            reconcile(stratum.getKey(), StratumMonth.digest(stratum.getValue()), all);
        }
        strata.keepOnly(members.keySet().stream().map(Stratum::code).toList());
    }

    /** From the first month of which there is anything to that of tomorrow, the last in any time zone. */
    private List<YearMonth> all() {
        YearMonth last = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC).plusDays(1));
        return months.first().stream()
                .flatMap(first -> Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1)))
                .toList();
    }

    private void reconcile(Stratum stratum, String digest, List<YearMonth> all) {
        Map<String, String> added = strata.members(
                all.stream().map(month -> StratumMonth.id(stratum, month)).toList());
        List<YearMonth> others = all.stream()
                .filter(month -> !digest.equals(added.get(StratumMonth.id(stratum, month))))
                .toList();
        if (!others.isEmpty()) {
            strata.replace(
                    counter.count(stratum, others).stream().map(Rebuilt::bucket).toList());
        }
        List<YearMonth> changing = new ArrayList<>(all.subList(Math.max(0, all.size() - MONTHS_CHANGING), all.size()));
        changing.removeAll(others);
        check(stratum, changing);
    }

    private void check(Stratum stratum, List<YearMonth> changing) {
        Map<String, StratumMonth> kept = new HashMap<>();
        strata.forEach(
                changing.stream().map(month -> StratumMonth.id(stratum, month)).toList(),
                bucket -> kept.put(bucket.id(), bucket));
        counter.count(stratum, changing)
                .forEach(rebuilt -> repairs.compare(
                        rebuilt, kept.get(rebuilt.bucket().id()), StratumMonth::agreesWith, strata::replace));
    }
}
