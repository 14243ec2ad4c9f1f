package ma.istiqbal.feedback.bucket;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import ma.istiqbal.feedback.point.Points;
import ma.istiqbal.feedback.site.SiteDay;
import ma.istiqbal.feedback.site.SiteDays;
import ma.istiqbal.feedback.site.SiteProfile;
import ma.istiqbal.feedback.site.Stratum;
import org.springframework.stereotype.Component;

/**
 * What was counted at sites, read from buckets by lists of computed ids: one for a site's month, and one for each point
 * and one for the visitors of a day. Where sites need not be told apart, one for a stratum's month.
 */
@Component
public class SiteCounts {

    private static final int IDS_AT_ONCE = 2_000;
    private static final int SITES_AT_ONCE = 50;

    /** While more site-months than these have changed, strata are not worth looking at. */
    private static final int MOST_WAITING = 5_000;

    private final StratumMonths strata;
    private final MonthBuckets months;
    private final DayBuckets days;
    private final SiteDays visits;
    private final Points points;

    SiteCounts(StratumMonths strata, MonthBuckets months, DayBuckets days, SiteDays visits, Points points) {
        this.strata = strata;
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
        readMonths(monthsOf(sites, wholeMonths(pieces)), receiver);
        readDays(sites, pieces, receiver);
    }

    /**
     * What is known of the whole months of sites by their strata.
     *
     * @param sums each as if it had been counted at one site of its stratum
     * @param rest the months of sites that are not in these sums
     */
    public record Together(List<SiteCount> sums, List<SiteMonth> rest) {}

    /** A month of a site. */
    public record SiteMonth(String site, YearMonth month) {

        String id() {
            return MonthBucket.id(site, month);
        }
    }

    /**
     * Adds up whole months of sites stratum by stratum, as far as the sites that are asked for are all sites of their
     * stratum and none of them has changed since the sum was made.
     */
    public Together together(List<SiteProfile> sites, Collection<Span> pieces) {
        List<YearMonth> whole = wholeMonths(pieces);
        Optional<Set<String>> waiting = sites.size() == 1 || whole.isEmpty() ? Optional.empty() : waiting(whole);
        if (waiting.isEmpty()) {
            return new Together(
                    List.of(), monthsOf(sites.stream().map(SiteProfile::code).toList(), whole));
        }
        Map<String, Alike> wanted = new HashMap<>();
        List<SiteMonth> rest = new ArrayList<>();
        sites.stream()
                .collect(Collectors.groupingBy(Stratum::of, Collectors.mapping(SiteProfile::code, Collectors.toList())))
                .forEach((stratum, members) -> {
                    String digest = StratumMonth.digest(members);
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

    public void readMonths(List<SiteMonth> some, Consumer<SiteCount> receiver) {
        months.forEach(some.stream().map(SiteMonth::id).toList(), bucket -> receiver.accept(bucket.count()));
    }

    private static List<SiteMonth> monthsOf(List<String> sites, List<YearMonth> whole) {
        return sites.stream()
                .flatMap(site -> whole.stream().map(month -> new SiteMonth(site, month)))
                .toList();
    }

    private static List<YearMonth> wholeMonths(Collection<Span> pieces) {
        return pieces.stream()
                .filter(piece -> !piece.isOneDay())
                .map(month -> YearMonth.from(month.from()))
                .toList();
    }

    /** The single days among the pieces. */
    public void readDays(List<String> sites, Collection<Span> pieces, Consumer<SiteCount> receiver) {
        List<LocalDate> single =
                pieces.stream().filter(Span::isOneDay).map(Span::from).toList();
        if (!single.isEmpty()) {
            sites.stream().gather(Gatherers.windowFixed(SITES_AT_ONCE)).forEach(some -> send(some, single, receiver));
        }
    }

    private void send(List<String> sites, List<LocalDate> single, Consumer<SiteCount> receiver) {
        Map<String, List<DayBucket>> answered = new HashMap<>();
        Map<String, SiteDay> visited = new HashMap<>();
        List<String> bucketIds = new ArrayList<>();
        points.idsOfSites(sites)
                .forEach((site, ids) ->
                        ids.forEach(point -> single.forEach(day -> bucketIds.add(DayBucket.id(site, point, day)))));
        days.forEach(
                bucketIds,
                bucket -> answered.computeIfAbsent(SiteDay.id(bucket.site(), bucket.day()), absent -> new ArrayList<>())
                        .add(bucket));
        sites.stream()
                .flatMap(site -> single.stream().map(day -> SiteDay.id(site, day)))
                .gather(Gatherers.windowFixed(IDS_AT_ONCE))
                .forEach(some -> visits.forEach(some, day -> visited.put(day.id(), day)));
        send(answered, visited, receiver);
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
