package ma.istiqbal.feedback.silence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.istiqbal.feedback.point.Channel;
import ma.istiqbal.feedback.point.FeedbackPoint;
import ma.istiqbal.feedback.point.Points;
import ma.istiqbal.feedback.site.KnownSite;
import ma.istiqbal.feedback.site.KnownSites;
import org.springframework.stereotype.Component;

/**
 * Goes round all sites, some in each turn: what is live and active is listened to, what is not any more is forgotten, and what
 * has become of calendars since is taken into account.
 */
@Component
class Rounds {

    private static final int SITES_A_TURN = 500;

    private final KnownSites sites;
    private final Points points;
    private final Watches watches;
    private final Patience patience;
    private final Clock clock;
    private String visited = "";

    Rounds(KnownSites sites, Points points, Watches watches, Patience patience, Clock clock) {
        this.sites = sites;
        this.points = points;
        this.watches = watches;
        this.patience = patience;
        this.clock = clock;
    }

    synchronized void turn() {
        List<String> left = sites.codes().stream()
                .filter(code -> code.compareTo(visited) > 0)
                .sorted()
                .limit(SITES_A_TURN)
                .toList();
        left.forEach(this::visit);
        visited = left.size() < SITES_A_TURN ? "" : left.getLast();
    }

    private void visit(String code) {
        Map<String, Watch> known = new HashMap<>();
        watches.ofSite(code).forEach(watch -> known.put(watch.id(), watch));
        List<Watch> changed = new ArrayList<>();
        Optional<KnownSite> live = sites.find(code).filter(KnownSite::isLive);
        live.ifPresent(site -> expected(site).forEach(fresh -> {
            Watch before = known.remove(fresh.id());
            Watch now = judged(site, before == null ? fresh : before.of(site.partner(), site.region()));
            if (!now.equals(before)) {
                changed.add(now);
            }
        }));
        watches.keep(changed);
        watches.forget(List.copyOf(known.keySet()));
    }

    private List<Watch> expected(KnownSite site) {
        List<FeedbackPoint> active = points.activeOf(site.code());
        List<Watch> all = new ArrayList<>();
        if (!active.isEmpty()) {
            all.add(fresh(site.code(), Source.SITE, site));
        }
        active.stream()
                .filter(point -> point.channel() == Channel.KIOSK)
                .forEach(point -> all.add(fresh(point.publicId(), Source.KIOSK, site)));
        return all;
    }

    private Watch fresh(String id, Source source, KnownSite site) {
        return new Watch(id, source, site.code(), site.partner(), site.region(), clock.instant(), null, null, false);
    }

    private Watch judged(KnownSite site, Watch watch) {
        Instant now = clock.instant();
        return watch.judged(patience.endsFor(site, watch.last()), now);
    }
}
