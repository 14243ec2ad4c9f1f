package ma.istiqbal.feedback.bucket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * All that was counted at a site in one month: the sum of its days.
 *
 * @param id computed from site and month
 * @param firstDay the month's first day of which there is anything
 * @param lastDay its last one
 * @param countedAt when it was last rebuilt from the days
 * @param unrolled the version that the month of its stratum does not know yet
 */
public record MonthBucket(
        @BsonId String id,
        String site,
        LocalDate firstDay,
        LocalDate lastDay,
        List<PointCount> points,
        List<PlaceCount> places,
        Instant countedAt,
        long version,
        @Nullable Long unrolled)
        implements Bucket {

    static String id(String site, YearMonth month) {
        return site + "|" + month;
    }

    @Override
    public String shard() {
        return site;
    }

    YearMonth month() {
        return YearMonth.from(firstDay);
    }

    SiteCount count() {
        return new SiteCount(site, Span.of(month()), points, places);
    }

    /** Whether both tell the same, whenever they were counted. */
    boolean agreesWith(MonthBucket other) {
        return firstDay.equals(other.firstDay)
                && lastDay.equals(other.lastDay)
                && points.equals(other.points)
                && places.equals(other.places);
    }
}
