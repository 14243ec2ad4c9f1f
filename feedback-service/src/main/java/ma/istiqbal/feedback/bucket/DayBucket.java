package ma.istiqbal.feedback.bucket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What was answered at one point on one day.
 *
 * @param id computed from the three, so that a period is fetched by a list of ids
 * @param day in the site's time zone
 * @param n submissions that count
 * @param excluded submissions that do not
 * @param counts by question, then by rating or option; where several may be chosen, {@value #ANSWERED} counts those who
 *     answered the question at all
 * @param countedAt when it was last written
 * @param marked ids of the submissions that carried their mark when they were counted, which may still be there; absent
 *     when it does not know
 * @param unrolled the version that the month bucket does not know yet
 */
public record DayBucket(
        @BsonId String id,
        String site,
        String point,
        @Nullable String servicePoint,
        LocalDate day,
        long n,
        long excluded,
        Map<String, Map<String, Long>> counts,
        Instant countedAt,
        long version,
        @Nullable List<String> marked,
        @Nullable Long unrolled)
        implements Bucket {

    /** No option has this code. */
    public static final String ANSWERED = "*";

    @Override
    public String shard() {
        return site;
    }

    /** As it is written now: others may have been counted in between. */
    DayBucket written(Instant now) {
        return new DayBucket(id, site, point, servicePoint, day, n, excluded, counts, now, version, marked, unrolled);
    }

    static String id(String site, String point, LocalDate day) {
        return site + "|" + point + "|" + day;
    }
}
