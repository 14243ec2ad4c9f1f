package ma.istiqbal.feedback.bucket;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.feedback.point.Points;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;

/** Days of long ago, as counting would have left them. */
@TestComponent
public class DayBucketsInStore {

    private final DayBuckets days;
    private final MonthBuckets months;
    private final Points points;
    private final Worker monthRolling;
    private final Clock clock;

    DayBucketsInStore(
            DayBuckets days,
            MonthBuckets months,
            Points points,
            @Qualifier("monthRolling") Worker monthRolling,
            Clock clock) {
        this.days = days;
        this.months = months;
        this.points = points;
        this.monthRolling = monthRolling;
        this.clock = clock;
    }

    /** Lets a day have so many answers, all of them content, and waits until its month knows. */
    public void count(String site, LocalDate day, long n) {
        count(site, day, n, Map.of("overall", Map.of("5", n)));
    }

    public void count(String site, LocalDate day, long n, Map<String, Map<String, Long>> counts) {
        long version = days.ofSite(site).stream()
                .filter(bucket -> bucket.day().equals(day))
                .mapToLong(DayBucket::version)
                .max()
                .orElse(0);
        String point = points.idsOfSites(List.of(site)).getOrDefault(site, List.of()).stream()
                .findFirst()
                .orElse("point");
        days.replace(List.of(new DayBucket(
                DayBucket.id(site, point, day),
                site,
                point,
                null,
                day,
                n,
                0,
                counts,
                clock.instant(),
                version + 1,
                List.of(),
                version + 1)));
        monthRolling.wake();
        Awaitility.await()
                .until(() -> months.ofSite(site).stream()
                        .filter(month -> month.month().equals(YearMonth.from(day)))
                        .anyMatch(month ->
                                month.points().stream().mapToLong(PointCount::n).sum() == answersIn(month)));
    }

    private long answersIn(MonthBucket month) {
        return days.ofSite(month.site()).stream()
                .filter(day -> YearMonth.from(day.day()).equals(month.month()))
                .mapToLong(DayBucket::n)
                .sum();
    }
}
