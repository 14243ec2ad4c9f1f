package ma.istiqbal.feedback.bucket;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ma.istiqbal.feedback.submission.CountedAnswers;
import ma.istiqbal.feedback.submission.Uncounted;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Proves that submissions, days and months of a site agree, over the days that can still change, and repairs where they
 * do not.
 */
@Component
class Reconciliation {

    private final Uncounted uncounted;
    private final DayBuckets days;
    private final MonthCounter monthCounter;
    private final MonthBuckets months;
    private final Repairs repairs;
    private final Clock clock;

    /** Days that can still change: a day more than a submission may be late, and one for the time zones. */
    private final long daysChanging;

    Reconciliation(
            Uncounted uncounted,
            DayBuckets days,
            MonthCounter monthCounter,
            MonthBuckets months,
            Repairs repairs,
            Clock clock,
            @Value("${istiqbal.feedback.kiosk-oldest}") Duration latest) {
        this.uncounted = uncounted;
        this.days = days;
        this.monthCounter = monthCounter;
        this.months = months;
        this.repairs = repairs;
        this.clock = clock;
        this.daysChanging = latest.plusDays(2).toDays();
    }

    void reconcile(String site) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Span changing = new Span(today.minusDays(daysChanging), today.plusDays(1));
        Map<String, DayBucket> kept = buckets(site, changing);
        Map<String, Tally> recounts = recounts(kept, recount -> uncounted.forEachSince(site, changing.from(), recount));
        recounts.values().stream()
                .filter(recount -> recount.disagreesWith(kept.get(recount.id())))
                .map(Tally::day)
                .distinct()
                .forEach(day -> lookAgain(site, day));
        Stream.of(changing.from(), today).map(YearMonth::from).distinct().forEach(month -> check(site, month));
    }

    /**
     * What was rolled between two reads is no drift. A bucket that can still be replaced has not changed since it was
     * read, before the submissions; none of them was waiting, so it should have known them all.
     */
    private void lookAgain(String site, LocalDate day) {
        Map<String, DayBucket> kept = buckets(site, Span.of(day));
        Map<String, Tally> recounts = recounts(kept, recount -> uncounted.forEach(List.of(site), day, recount));
        recounts.forEach((id, recount) -> {
            DayBucket known = kept.get(id);
            if (recount.disagreesWith(known)) {
                DayBucket right = recount.bucket(clock.instant(), known == null ? 0 : known.version());
                repairs.repair(id, () -> days.replace(List.of(right)));
            }
        });
    }

    /** What the buckets should tell, those of which nothing is left too. */
    private static Map<String, Tally> recounts(
            Map<String, DayBucket> kept, Consumer<Consumer<CountedAnswers>> submissions) {
        Map<String, Tally> recounts = new HashMap<>();
        kept.forEach((id, bucket) -> recounts.put(id, Tally.of(bucket)));
        submissions.accept(answers -> recounts.computeIfAbsent(
                        DayBucket.id(answers.site(), answers.point(), answers.day()), absent -> Tally.of(answers))
                .add(answers));
        return recounts;
    }

    private void check(String site, YearMonth month) {
        Map<String, MonthBucket> kept = new HashMap<>();
        months.forEach(List.of(MonthBucket.id(site, month)), bucket -> kept.put(bucket.id(), bucket));
        monthCounter
                .count(month, List.of(site))
                .forEach(rebuilt -> repairs.compare(
                        rebuilt, kept.get(rebuilt.bucket().id()), MonthBucket::agreesWith, months::replace));
    }

    private Map<String, DayBucket> buckets(String site, Span span) {
        Map<String, DayBucket> buckets = new HashMap<>();
        days.forEach(List.of(site), span, bucket -> buckets.put(bucket.id(), bucket));
        return buckets;
    }
}
