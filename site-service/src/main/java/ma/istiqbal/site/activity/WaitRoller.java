package ma.istiqbal.site.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ma.istiqbal.defaults.job.Worker;
import org.springframework.stereotype.Component;

/**
 * Rebuilds the buckets of the visits that came since it last looked. A bucket is counted anew from all its visits, so
 * that doing it twice, late or after a crash gives the same; only then do the visits lose their mark.
 */
@Component
class WaitRoller {

    private static final int BATCH = 2000;

    private final Visits visits;
    private final WaitBuckets buckets;
    private final Announcements announcements;
    private final Clock clock;

    WaitRoller(Visits visits, WaitBuckets buckets, Announcements announcements, Clock clock) {
        this.visits = visits;
        this.buckets = buckets;
        this.announcements = announcements;
        this.clock = clock;
    }

    void roll() {
        Instant pause = clock.instant().plus(Worker.LEASE.dividedBy(2));
        List<Visit> batch = visits.uncounted(BATCH);
        while (!batch.isEmpty() && clock.instant().isBefore(pause)) {
            for (Place place : places(batch)) {
                buckets.keep(count(place));
            }
            visits.counted(batch);
            batch = visits.uncounted(BATCH);
        }
    }

    static Set<Place> places(List<Visit> batch) {
        Set<Place> places = new LinkedHashSet<>();
        batch.forEach(visit -> places.add(place(visit)));
        return places;
    }

    static Place place(Visit visit) {
        return new Place(visit.site(), visit.point(), visit.day());
    }

    WaitBucket count(Place place) {
        return bucket(tally(place));
    }

    WaitTally tally(Place place) {
        WaitTally tally = new WaitTally(place);
        visits.forEach(place, tally::add);
        return tally;
    }

    WaitBucket bucket(WaitTally tally) {
        Place place = tally.place();
        return tally.bucket(announcements.on(place.site(), place.point(), place.day()), clock.instant());
    }

    /** What one bucket is about. */
    record Place(String site, String point, LocalDate day) {

        String id() {
            return WaitBucket.id(site, point, day);
        }
    }
}
