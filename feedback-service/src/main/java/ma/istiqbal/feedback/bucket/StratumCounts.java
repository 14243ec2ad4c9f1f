package ma.istiqbal.feedback.bucket;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.istiqbal.feedback.bucket.SiteCounts.SiteMonth;
import ma.istiqbal.feedback.site.SiteProfile;
import ma.istiqbal.feedback.site.Stratum;
import org.springframework.stereotype.Component;

/** What was counted at sites that need not be told apart, read from one sum for a stratum's month. */
@Component
public class StratumCounts {

    /** While more site-months than these have changed, strata are not worth looking at. */
    private static final int MOST_WAITING = 5_000;

    private final StratumMonths strata;
    private final MonthBuckets months;

    StratumCounts(StratumMonths strata, MonthBuckets months) {
        this.strata = strata;
        this.months = months;
    }

    /**
     * What is known of the whole months of sites by their strata.
     *
     * @param sums each as if it had been counted at one site of its stratum
     * @param rest the months of sites that are not in these sums
     */
    public record Together(List<SiteCount> sums, List<SiteMonth> rest) {}

    /**
     * Adds up whole months of sites stratum by stratum, as far as the sites that are asked for are all sites of their
     * stratum and none of them has changed since the sum was made.
     */
    public Together read(List<SiteProfile> sites, List<YearMonth> whole) {
        Optional<Set<String>> waiting = sites.size() == 1 || whole.isEmpty() ? Optional.empty() : waiting(whole);
        if (waiting.isEmpty()) {
            return new Together(
                    List.of(),
                    SiteCounts.monthsOf(sites.stream().map(SiteProfile::code).toList(), whole));
        }
        Map<String, Alike> wanted = new HashMap<>();
        List<SiteMonth> rest = new ArrayList<>();
        sites.stream().collect(Collectors.groupingBy(Stratum::of)).forEach((stratum, alikeSites) -> {
            String digest = StratumMonth.digest(alikeSites);
            List<String> members = alikeSites.stream().map(SiteProfile::code).toList();
            for (YearMonth month : whole) {
                Alike alike = new Alike(members, digest, month);
                if (members.size() > 1 && Collections.disjoint(waiting.get(), alike.ids())) {
                    wanted.put(StratumMonth.id(stratum, month), alike);
                } else {
                    rest.addAll(alike.months());
                }
            }
        });
        List<SiteCount> sums = new ArrayList<>();
        strata.forEach(List.copyOf(wanted.keySet()), bucket -> {
            Alike alike = Objects.requireNonNull(wanted.get(bucket.id()));
            if (alike.digest.equals(bucket.members())) {
                sums.add(bucket.countAt(alike.members.getFirst(), alike.month));
                wanted.remove(bucket.id());
            }
        });
        wanted.values().forEach(alike -> rest.addAll(alike.months()));
        return new Together(sums, rest);
    }

    /** Sites of one stratum that are asked for, and a month. */
    private record Alike(List<String> members, String digest, YearMonth month) {

        List<SiteMonth> months() {
            return members.stream().map(site -> new SiteMonth(site, month)).toList();
        }

        List<String> ids() {
            return members.stream().map(site -> MonthBucket.id(site, month)).toList();
        }
    }

    /**
     * The months of sites that their strata do not know yet; nothing when those are too many to look at. They are read
     * before the strata, so that a sum which was made in between is the newer one.
     */
    private Optional<Set<String>> waiting(List<YearMonth> whole) {
        List<MonthBuckets.Mark> marks =
                months.unrolled(Collections.min(whole), Collections.max(whole), MOST_WAITING + 1);
        return marks.size() > MOST_WAITING
                ? Optional.empty()
                : Optional.of(marks.stream().map(MonthBuckets.Mark::id).collect(Collectors.toSet()));
    }
}
