package ma.istiqbal.feedback.indicator;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import ma.istiqbal.feedback.bucket.Attendance;
import ma.istiqbal.feedback.bucket.PointCount;
import ma.istiqbal.feedback.bucket.SiteCount;

/** Adds up what was counted. */
public final class Sum {

    private final Map<String, Map<String, Long>> answers = new TreeMap<>();
    private Attendance attendance = Attendance.NONE;
    private long n;
    private long excluded;

    /** Adds all points of a site, and its visitors. */
    public Sum add(SiteCount site) {
        site.points().forEach(this::add);
        attendance = attendance.plus(site.attendance());
        return this;
    }

    /** Adds the points and the visitors of one service point. */
    Sum addServicePoint(SiteCount site, String servicePoint) {
        site.points().stream()
                .filter(point -> servicePoint.equals(point.servicePoint()))
                .forEach(this::add);
        site.places().stream()
                .filter(place -> servicePoint.equals(place.servicePoint()))
                .forEach(place -> attendance = attendance.plus(place.attendance()));
        return this;
    }

    /** Adds the points that stand for no service point of their own; who came just there is not known. */
    Sum addElsewhere(SiteCount site) {
        site.points().stream()
                .filter(point -> Objects.isNull(point.servicePoint()))
                .forEach(this::add);
        return this;
    }

    Sum add(Sum more) {
        n += more.n;
        excluded += more.excluded;
        PointCount.addTo(answers, more.answers);
        attendance = attendance.plus(more.attendance);
        return this;
    }

    public Sum add(Counts more) {
        n += more.n();
        excluded += more.excluded();
        PointCount.addTo(answers, more.answers());
        attendance = attendance.plus(more.attendance());
        return this;
    }

    private void add(PointCount point) {
        n += point.n();
        excluded += point.excluded();
        PointCount.addTo(answers, point.counts());
    }

    public Counts counts() {
        return new Counts(n, excluded, answers, attendance);
    }
}
