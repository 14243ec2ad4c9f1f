package ma.istiqbal.feedback.bucket;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import ma.istiqbal.feedback.submission.CountedAnswers;
import ma.istiqbal.feedback.submission.Uncounted;
import org.springframework.stereotype.Component;

/** Counts days anew from all their submissions: many sites in one read. */
@Component
class DayCounter {

    private static final int SITES_AT_ONCE = 200;

    private final Uncounted uncounted;
    private final DayBuckets buckets;
    private final Clock clock;

    DayCounter(Uncounted uncounted, DayBuckets buckets, Clock clock) {
        this.uncounted = uncounted;
        this.buckets = buckets;
        this.clock = clock;
    }

    /**
     * Days, rebuilt but not written.
     *
     * @param read what they count of submissions that carry a mark: all that came meanwhile, too
     */
    record Recount(List<DayBucket> buckets, List<CountedAnswers> read) {}

    /** The buckets that some submissions belong to. */
    Recount count(Collection<CountedAnswers> some) {
        Map<LocalDate, Map<String, Tally>> tallies = new LinkedHashMap<>();
        Map<LocalDate, Set<String>> sites = new LinkedHashMap<>();
        for (CountedAnswers one : some) {
            tallies.computeIfAbsent(one.day(), absent -> new LinkedHashMap<>())
                    .computeIfAbsent(id(one), absent -> Tally.of(one));
            sites.computeIfAbsent(one.day(), absent -> new LinkedHashSet<>()).add(one.site());
        }
        Recount recount = new Recount(new ArrayList<>(), new ArrayList<>());
        tallies.forEach((day, dirty) -> count(day, sites.getOrDefault(day, Set.of()), dirty, recount));
        return recount;
    }

    private void count(LocalDate day, Set<String> sites, Map<String, Tally> dirty, Recount recount) {
        Map<String, Long> versions = new HashMap<>();
        sites.stream().gather(Gatherers.windowFixed(SITES_AT_ONCE)).forEach(some -> {
            versions.putAll(buckets.versions(some, day));
            uncounted.forEach(some, day, answers -> {
                Tally tally = dirty.get(id(answers));
                if (tally != null) {
                    tally.add(answers);
                    if (answers.uncounted() != null) {
                        recount.read().add(answers);
                    }
                }
            });
        });
        dirty.forEach(
                (id, tally) -> recount.buckets().add(tally.bucket(clock.instant(), versions.getOrDefault(id, 0L))));
    }

    private static String id(CountedAnswers answers) {
        return DayBucket.id(answers.site(), answers.point(), answers.day());
    }
}
