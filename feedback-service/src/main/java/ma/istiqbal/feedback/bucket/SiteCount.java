package ma.istiqbal.feedback.bucket;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import ma.istiqbal.feedback.site.SiteDay;
import org.jspecify.annotations.Nullable;

/**
 * All that was counted at a site on a day or in a month.
 *
 * @param points where answers were given
 * @param places what is known of visitors: of the whole site first, then of service points
 */
public record SiteCount(String site, Span span, List<PointCount> points, List<PlaceCount> places) {

    static SiteCount ofDay(String site, LocalDate day, Collection<DayBucket> answered, @Nullable SiteDay visited) {
        return new SiteCount(
                site,
                Span.of(day),
                answered.stream().map(PointCount::of).toList(),
                visited == null ? List.of() : PlaceCount.of(visited, answered));
    }

    /** The sum of days. */
    static SiteCount sum(String site, Span span, Collection<SiteCount> days) {
        TreeMap<String, PointCount> points = new TreeMap<>();
        TreeMap<String, Attendance> places = new TreeMap<>();
        for (SiteCount day : days) {
            day.points().forEach(point -> points.merge(point.point(), point, PointCount::plus));
            day.places().forEach(place -> places.merge(name(place), place.attendance(), Attendance::plus));
        }
        return new SiteCount(
                site,
                span,
                List.copyOf(points.values()),
                places.entrySet().stream()
                        .map(place ->
                                new PlaceCount(place.getKey().isEmpty() ? null : place.getKey(), place.getValue()))
                        .toList());
    }

    /** The whole site comes before its service points. */
    private static String name(PlaceCount place) {
        return place.servicePoint() == null ? "" : place.servicePoint();
    }

    /** Who came to the whole site. */
    public Attendance attendance() {
        return places.stream()
                .filter(place -> place.servicePoint() == null)
                .map(PlaceCount::attendance)
                .reduce(Attendance.NONE, Attendance::plus);
    }

    /** The service points of which anything is known. */
    public Stream<String> servicePoints() {
        return Stream.concat(
                        points.stream().map(PointCount::servicePoint),
                        places.stream().map(PlaceCount::servicePoint))
                .flatMap(Stream::ofNullable)
                .distinct();
    }
}
