package ma.istiqbal.site.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * How long was waited at one service point on one day.
 *
 * @param day in the site's time zone
 * @param announced minutes announced on that day; a later announcement does not rewrite them
 * @param n visits, of who left included
 * @param abandoned visits of who left
 * @param waits how many were served after so many begun minutes; the last slot is {@link #BEYOND}
 * @param countedAt when it was last rebuilt from the visits
 */
public record WaitBucket(
        @BsonId String id,
        String site,
        String point,
        LocalDate day,
        @Nullable Integer announced,
        long n,
        long abandoned,
        Map<String, Long> waits,
        Instant countedAt) {

    /** The longest wait that is told apart, and that can be announced. */
    static final int LONGEST = 600;

    /** Where all longer waits stand. */
    static final int BEYOND = LONGEST + 1;

    static String id(String site, String point, LocalDate day) {
        return site + "|" + point + "|" + day;
    }
}
