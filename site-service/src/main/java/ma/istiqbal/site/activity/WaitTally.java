package ma.istiqbal.site.activity;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import ma.istiqbal.site.activity.WaitRoller.Place;
import org.jspecify.annotations.Nullable;

/** Counts the visits of one service point and day. */
final class WaitTally {

    private final Place place;
    private final Map<String, Long> waits = new TreeMap<>();
    private long n;
    private long abandoned;
    private boolean waiting;

    WaitTally(Place place) {
        this.place = place;
    }

    void add(Visit visit) {
        n++;
        waiting |= visit.uncounted() != null;
        Integer wait = visit.waitMinutes();
        if (wait == null) {
            abandoned++;
        } else {
            waits.merge(Integer.toString(Math.min(wait, WaitBucket.BEYOND)), 1L, Long::sum);
        }
    }

    Place place() {
        return place;
    }

    /** Whether one of the visits may be in no bucket yet. */
    boolean isWaiting() {
        return waiting;
    }

    /** Whether the bucket counts the same; what was announced is not for visits to tell. */
    boolean agreesWith(WaitBucket bucket) {
        return n == bucket.n() && abandoned == bucket.abandoned() && waits.equals(bucket.waits());
    }

    WaitBucket bucket(@Nullable Integer announced, Instant now) {
        return new WaitBucket(
                place.id(), place.site(), place.point(), place.day(), announced, n, abandoned, waits, now);
    }
}
