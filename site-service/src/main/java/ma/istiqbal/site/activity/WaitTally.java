package ma.istiqbal.site.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the visits of one service point and day. */
final class WaitTally {

    private final String site;
    private final String point;
    private final LocalDate day;
    private final Map<String, Long> waits = new TreeMap<>();
    private long n;
    private long abandoned;

    WaitTally(String site, String point, LocalDate day) {
        this.site = site;
        this.point = point;
        this.day = day;
    }

    void add(Visit visit) {
        n++;
        Integer wait = visit.waitMinutes();
        if (wait == null) {
            abandoned++;
        } else {
            waits.merge(Integer.toString(Math.min(wait, WaitBucket.BEYOND)), 1L, Long::sum);
        }
    }

    WaitBucket bucket(@Nullable Integer announced, Instant now) {
        return new WaitBucket(WaitBucket.id(site, point, day), site, point, day, announced, n, abandoned, waits, now);
    }
}
