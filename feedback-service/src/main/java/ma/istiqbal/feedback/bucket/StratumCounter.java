package ma.istiqbal.feedback.bucket;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.feedback.site.KnownSites;
import ma.istiqbal.feedback.site.SiteProfile;
import ma.istiqbal.feedback.site.Stratum;
import org.springframework.stereotype.Component;

/** Adds strata up anew from all their sites. */
@Component
class StratumCounter {

    private final KnownSites sites;
    private final MonthBuckets months;
    private final StratumMonths strata;
    private final Clock clock;

    StratumCounter(KnownSites sites, MonthBuckets months, StratumMonths strata, Clock clock) {
        this.sites = sites;
        this.months = months;
        this.strata = strata;
        this.clock = clock;
    }

    /** Months of a stratum, rebuilt but not written. */
    List<Rebuilt<StratumMonth>> count(Stratum stratum, Collection<YearMonth> some) {
        Map<String, Long> versions = strata.versions(
                some.stream().map(month -> StratumMonth.id(stratum, month)).toList());
        List<SiteProfile> members = sites.select(stratum.selection(), new Scope.Everything());
        Map<YearMonth, List<MonthBucket>> found = new HashMap<>();
        months.forEach(
                members.stream()
                        .flatMap(site -> some.stream().map(month -> MonthBucket.id(site.code(), month)))
                        .toList(),
                bucket -> found.computeIfAbsent(bucket.month(), absent -> new ArrayList<>())
                        .add(bucket));
        return some.stream()
                .map(month -> sum(stratum, month, members, found.getOrDefault(month, List.of()), versions))
                .toList();
    }

    private Rebuilt<StratumMonth> sum(
            Stratum stratum,
            YearMonth month,
            List<SiteProfile> members,
            List<MonthBucket> buckets,
            Map<String, Long> versions) {
        return new Rebuilt<>(
                StratumMonth.of(
                        stratum,
                        month,
                        members,
                        buckets.stream().map(MonthBucket::count).toList(),
                        clock.instant(),
                        versions.getOrDefault(StratumMonth.id(stratum, month), 0L)),
                buckets.stream().anyMatch(bucket -> bucket.unrolled() != null));
    }
}
