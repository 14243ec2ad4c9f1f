package ma.istiqbal.feedback.silence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.feedback.site.KnownSites;
import ma.istiqbal.feedback.submission.Arrivals;
import ma.istiqbal.feedback.submission.Arrivals.Heard;
import org.springframework.stereotype.Component;

/** Hears what comes in, in the order of its arrival. What it has heard already changes nothing. */
@Component
class Hearing {

    private static final int BATCH = 5000;
    /** How far back it listens where nobody has been heard yet. */
    private static final Duration FARTHEST = Duration.ofDays(1);
    /** Instances do not write in one order: what has an earlier time may become visible later. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final Arrivals arrivals;
    private final Watches watches;
    private final KnownSites sites;
    private final Patience patience;
    private final Clock clock;

    Hearing(Arrivals arrivals, Watches watches, KnownSites sites, Patience patience, Clock clock) {
        this.arrivals = arrivals;
        this.watches = watches;
        this.sites = sites;
        this.patience = patience;
        this.clock = clock;
    }

    void listen() {
        Instant now = clock.instant();
        Instant pause = now.plus(Worker.LEASE.dividedBy(4));
        Instant from = watches.lastHeard().map(last -> last.minus(OVERLAP)).orElse(now.minus(FARTHEST));
        List<Heard> batch = arrivals.since(from, BATCH);
        hear(batch);
        while (batch.size() == BATCH && clock.instant().isBefore(pause)) {
            Instant reached = batch.getLast().receivedAt();
            from = reached.isAfter(from) ? reached : from.plusMillis(1);
            batch = arrivals.since(from, BATCH);
            hear(batch);
        }
    }

    private void hear(List<Heard> batch) {
        Map<String, Instant> latest = new HashMap<>();
        for (Heard arrival : batch) {
            latest.merge(arrival.site(), arrival.receivedAt(), Hearing::later);
            latest.merge(arrival.point(), arrival.receivedAt(), Hearing::later);
        }
        watches.keep(watches.all(latest.keySet()).stream()
                .flatMap(watch -> heard(watch, latest.getOrDefault(watch.id(), Instant.MIN)))
                .toList());
    }

    private Stream<Watch> heard(Watch watch, Instant at) {
        if (!at.isAfter(watch.last())) {
            return Stream.empty();
        }
        Watch heard = watch.heard(at);
        return Stream.of(sites.find(watch.site())
                .map(site -> heard.judged(patience.endsFor(site, at), clock.instant()))
                .orElse(heard));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
