package ma.istiqbal.feedback.bucket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.istiqbal.feedback.site.SiteDay;
import org.jspecify.annotations.Nullable;

/**
 * How many came to a place over some time.
 *
 * @param servicePoint absent for the whole site
 */
public record PlaceCount(@Nullable String servicePoint, Attendance attendance) {

    private static final List<String> FROM_THE_MOST_INDEPENDENT = List.of("QUEUE_SYSTEM", "DOOR_COUNTER", "MANUAL");

    /**
     * What counts of all that was recorded of a day. What two sources counted is never added up: of several for the
     * same place, one is taken that knows the invitations, and rather a machine than a person who has a stake.
     */
    static List<PlaceCount> of(SiteDay day, Collection<DayBucket> answered) {
        Map<String, SiteDay.Row> points = day.rows().stream()
                .filter(row -> row.servicePoint() != null)
                .collect(Collectors.toMap(
                        row -> Objects.requireNonNull(row.servicePoint()),
                        Function.identity(),
                        BinaryOperator.minBy(BEST_FIRST),
                        TreeMap::new));
        List<PlaceCount> places = new ArrayList<>();
        points.forEach((point, row) -> places.add(new PlaceCount(point, Attendance.of(row, at(point, answered)))));
        places.addFirst(new PlaceCount(null, whole(day, points.values(), answered)));
        return places;
    }

    private static final Comparator<SiteDay.Row> BEST_FIRST = Comparator.comparing(
                    (SiteDay.Row row) -> row.invited() == null)
            .thenComparing(row -> {
                int place = FROM_THE_MOST_INDEPENDENT.indexOf(row.source());
                return place < 0 ? Integer.MAX_VALUE : place;
            })
            .thenComparing(SiteDay.Row::key);

    /** What was recorded for the site itself, unless only its service points together know the invitations. */
    private static Attendance whole(SiteDay day, Collection<SiteDay.Row> points, Collection<DayBucket> answered) {
        long responded = answered.stream().mapToLong(DayBucket::n).sum();
        SiteDay.Row site = day.rows().stream()
                .filter(row -> row.servicePoint() == null)
                .min(BEST_FIRST)
                .orElse(null);
        boolean pointsKnow = !points.isEmpty() && points.stream().allMatch(row -> row.invited() != null);
        if (site != null && (site.invited() != null || !pointsKnow)) {
            return Attendance.of(site, responded);
        }
        long visitors = points.stream().mapToLong(SiteDay.Row::visitors).sum();
        long invited = points.stream()
                .mapToLong(row -> Objects.requireNonNullElse(row.invited(), 0))
                .sum();
        return Attendance.of(visitors, pointsKnow ? Long.valueOf(invited) : null, responded);
    }

    private static long at(String servicePoint, Collection<DayBucket> answered) {
        return answered.stream()
                .filter(bucket -> servicePoint.equals(bucket.servicePoint()))
                .mapToLong(DayBucket::n)
                .sum();
    }
}
