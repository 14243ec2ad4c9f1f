package ma.istiqbal.feedback.bucket;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import ma.istiqbal.feedback.submission.CountedAnswers;
import ma.istiqbal.feedback.submission.Uncounted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings days up to date with the submissions that carry a mark. New ones are added to the bucket, which remembers them
 * until its next count: those whose mark is still there then, after a crash, are not added twice. What changed, and
 * where the bucket does not know, is counted anew from all submissions of the point and day.
 */
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
     * Days, counted but not written.
     *
     * @param marks of submissions that they count; where a day was counted anew, of all that came meanwhile, too
     */
    record Days(List<DayBucket> buckets, List<Uncounted.Mark> marks) {

        boolean isEmpty() {
            return marks.isEmpty();
        }

        private void count(CountedAnswers answers, Tally tally) {
            tally.add(answers);
            answers.mark().ifPresent(marks::add);
        }

        private void add(Tally tally, @Nullable DayBucket before, Clock clock) {
            buckets.add(tally.bucket(clock.instant(), before == null ? 0 : before.version()));
        }
    }

    /**
     * The buckets are read before the marks: if one is still the same when it is written, then nobody has counted in
     * between, and of what is new it knows only what it remembers.
     *
     * @param limit of submissions to begin with
     */
    Days count(int limit) {
        Set<String> ids = uncounted.places(limit).stream()
                .map(place -> DayBucket.id(place.site(), place.point(), place.day()))
                .collect(toSet());
        Map<String, DayBucket> known = buckets.byId(ids);
        List<CountedAnswers> marked = ids.isEmpty() ? List.of() : uncounted.next(limit);
        boolean all = marked.size() < limit;
        Days days = new Days(new ArrayList<>(), new ArrayList<>());
        List<CountedAnswers> anew = new ArrayList<>();
        marked.stream()
                .filter(one -> ids.contains(id(one)))
                .collect(groupingBy(DayCounter::id, LinkedHashMap::new, Collectors.toList()))
                .forEach((id, some) -> {
                    DayBucket bucket = known.get(id);
                    if (bucket != null && canTake(bucket, some)) {
                        add(Tally.upon(bucket, all), bucket, some, days);
                    } else {
                        anew.add(some.getFirst());
                    }
                });
        countAnew(anew, known, days);
        return days;
    }

    private static boolean canTake(DayBucket bucket, List<CountedAnswers> some) {
        return bucket.marked() != null && some.stream().allMatch(CountedAnswers::isNew);
    }

    private void add(Tally tally, DayBucket bucket, List<CountedAnswers> some, Days days) {
        some.forEach(one -> days.count(one, tally));
        days.add(tally, bucket, clock);
    }

    /**
     * Many sites in one read.
     *
     * @param first one of each point and day
     */
    private void countAnew(List<CountedAnswers> first, Map<String, DayBucket> known, Days days) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        first.forEach(one -> tallies.put(id(one), Tally.of(one)));
        first.stream()
                .collect(groupingBy(CountedAnswers::day, mapping(CountedAnswers::site, toSet())))
                .forEach((day, sites) -> sites.stream()
                        .gather(Gatherers.windowFixed(SITES_AT_ONCE))
                        .forEach(some -> uncounted.forEach(some, day, answers -> {
                            Tally tally = tallies.get(id(answers));
                            if (tally != null) {
                                days.count(answers, tally);
                            }
                        })));
        tallies.forEach((id, tally) -> days.add(tally, known.get(id), clock));
    }

    private static String id(CountedAnswers answers) {
        return DayBucket.id(answers.site(), answers.point(), answers.day());
    }
}
