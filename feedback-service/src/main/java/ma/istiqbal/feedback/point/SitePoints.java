package ma.istiqbal.feedback.point;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.DuplicateKey;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.feedback.site.KnownSite;
import ma.istiqbal.feedback.site.SiteListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the points in step with their sites: a live site has one, a closed site has none. */
@Component
class SitePoints implements SiteListener {

    private static final Logger LOG = LoggerFactory.getLogger(SitePoints.class);
    private static final String JOB = "site-follower";
    private static final LocalizedText NAMES = new LocalizedText("مدخل الموقع", "Entrée du site", "Site entrance");

    private final Points points;
    private final PointCodes codes;
    private final Declaration declaration;
    private final Clock clock;
    private final PointMetrics metrics;

    SitePoints(Points points, PointCodes codes, Declaration declaration, Clock clock, PointMetrics metrics) {
        this.points = points;
        this.codes = codes;
        this.declaration = declaration;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public void changed(KnownSite site) {
        List<Stored<FeedbackPoint>> known = points.ofSite(site.code());
        known.forEach(point -> follow(point, site));
        if (site.isOver()) {
            points.ofSite(site.code()).stream()
                    .filter(point -> point.state().state() != PointState.REVOKED)
                    .forEach(point -> revoke(point, site));
        } else if (site.isLive() && known.stream().noneMatch(SitePoints::standsForTheSite)) {
            open(site);
        }
    }

    private void follow(Stored<FeedbackPoint> point, KnownSite site) {
        Stored<FeedbackPoint> now = point;
        if (!now.state().partner().equals(site.partner())) {
            now = points.replace(now, now.state().ownedBy(site.partner()), Change.byPlatform(JOB, "owner-changed"));
        }
        if (!now.state().poster().siteNames().equals(site.names())) {
            points.replace(now, now.state().atSiteNamed(site.names()), Change.byPlatform(JOB, "site-renamed"));
        }
    }

    /** What staff has suspended or revoked since is not opened again by a replayed event. */
    private static boolean standsForTheSite(Stored<FeedbackPoint> point) {
        return point.state().automatic() || point.state().state() == PointState.ACTIVE;
    }

    /** It stands for the site itself, whose own opening day tells since when. */
    private void open(KnownSite site) {
        boolean asks = declaration.permitsToAsk();
        FeedbackPoint point = new FeedbackPoint(
                codes.automaticId(site.code()),
                site.code(),
                site.partner(),
                null,
                Channel.QR,
                asks ? PointState.ACTIVE : PointState.DRAFT,
                NAMES,
                true,
                asks ? List.of(Opening.SINCE_EVER) : List.of(),
                Poster.first(site.names()),
                null);
        try {
            points.add(point, Change.byPlatform(JOB, asks ? "opened" : "set-up"));
            if (asks) {
                LOG.info("opened a feedback point for {}", site.code());
            } else {
                metrics.undeclared();
                LOG.warn("the feedback point of {} stays DRAFT: CNDP_DECLARATION_REF is empty", site.code());
            }
        } catch (DuplicateKey anotherInstanceWasFaster) {
            LOG.debug("{} has its point already", site.code());
        }
    }

    /** Its last day is heard to its end, and what was said before is heard later. */
    private void revoke(Stored<FeedbackPoint> point, KnownSite site) {
        Instant now = clock.instant();
        Instant end = site.lastMoment().filter(now::isBefore).orElse(now);
        points.replace(
                point,
                point.state().becoming(PointState.REVOKED, end, null),
                Change.byPlatform(JOB, "transitioned").because("The site is closed"));
    }
}
