package ma.istiqbal.feedback.bucket;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import ma.istiqbal.defaults.document.ById;
import ma.istiqbal.feedback.point.Points;
import ma.istiqbal.feedback.site.SiteDay;
import ma.istiqbal.feedback.site.SiteDays;
import org.springframework.stereotype.Component;

/**
 * What was counted at sites, read from buckets by lists of computed ids: one for a site's month, and one for each point
 * and one for the visitors of a day.
 */
@Component
public class SiteCounts {

    private static final int SITES_AT_ONCE = 50;

    private final MonthBuckets months;
    private final DayBuckets days;
    private final SiteDays visits;
    private final Points points;

    SiteCounts(MonthBuckets months, DayBuckets days, SiteDays visits, Points points) {
        this.months = months;
        this.days = days;
        this.visits = visits;
        this.points = points;
    }

    /** From the first day of which there is anything to the last. */
    public Optional<Span> extent(String site) {
        List<MonthBucket> all = months.ofSite(site);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(
                        all.stream()
                                .map(MonthBucket::firstDay)
                                .min(LocalDate::compareTo)
                                .orElseThrow(),
                        all.stream()
                                .map(MonthBucket::lastDay)
                                .max(LocalDate::compareTo)
                                .orElseThrow()));
    }

    /** Whether anybody had answered anywhere in the months until then. */
    public boolean anyAnswerUntil(LocalDate day) {
        return months.anyAnswerUntil(day);
    }

    /** @param pieces days and whole months, as {@link Span#pieces()} tells them */
    public void read(List<String> sites, Collection<Span> pieces, Consumer<SiteCount> receiver) {
        read(monthsOf(sites, Span.months(pieces)), sites, pieces, receiver);
    }

    /**
     * The same where the whole months are chosen.
     *
     * @param whole read in place of the pieces that are months
     */
    public void read(List<SiteMonth> whole, List<String> sites, Collection<Span> pieces, Consumer<SiteCount> receiver) {
        List<LocalDate> single =
                pieces.stream().filter(Span::isOneDay).map(Span::from).toList();
        List<List<String>> groups = single.isEmpty()
                ? List.of(List.of())
                : sites.stream().gather(Gatherers.windowFixed(SITES_AT_ONCE)).toList();
        List<SiteMonth> withTheFirst = whole;
        for (List<String> group : groups) {
            readTogether(withTheFirst, group, single, receiver);
            withTheFirst = List.of();
        }
    }

    /** A month of a site. */
    public record SiteMonth(String site, YearMonth month) {

        String id() {
            return MonthBucket.id(site, month);
        }
    }

    static List<SiteMonth> monthsOf(List<String> sites, List<YearMonth> whole) {
        return sites.stream()
                .flatMap(site -> whole.stream().map(month -> new SiteMonth(site, month)))
                .toList();
    }

    private void readTogether(
            List<SiteMonth> whole, List<String> sites, List<LocalDate> single, Consumer<SiteCount> receiver) {
        Map<String, List<DayBucket>> answered = new HashMap<>();
        Map<String, SiteDay> visited = new HashMap<>();
        ById.forEach(List.of(
                months.wanted(whole.stream().map(SiteMonth::id).toList(), bucket -> receiver.accept(bucket.count())),
                days.wanted(
                        bucketIds(sites, single),
                        bucket -> answered.computeIfAbsent(
                                        SiteDay.id(bucket.site(), bucket.day()), absent -> new ArrayList<>())
                                .add(bucket)),
                visits.wanted(
                        sites.stream()
                                .flatMap(site -> single.stream().map(day -> SiteDay.id(site, day)))
                                .toList(),
                        day -> visited.put(day.id(), day))));
        send(answered, visited, receiver);
    }

    private List<String> bucketIds(List<String> sites, List<LocalDate> single) {
        if (sites.isEmpty()) {
            return List.of();
        }
        List<String> bucketIds = new ArrayList<>();
        points.idsOfSites(sites)
                .forEach((site, ids) ->
                        ids.forEach(point -> single.forEach(day -> bucketIds.add(DayBucket.id(site, point, day)))));
        return bucketIds;
    }

    private static void send(
            Map<String, List<DayBucket>> answered, Map<String, SiteDay> visited, Consumer<SiteCount> receiver) {
        Set<String> all = new HashSet<>(answered.keySet());
        all.addAll(visited.keySet());
        for (String id : all) {
            List<DayBucket> buckets = answered.getOrDefault(id, List.of());
            SiteDay day = visited.get(id);
            receiver.accept(
                    day == null
                            ? SiteCount.ofDay(
                                    buckets.getFirst().site(),
                                    buckets.getFirst().day(),
                                    buckets,
                                    null)
                            : SiteCount.ofDay(day.site(), day.day(), buckets, day));
        }
    }
}
