package ma.istiqbal.feedback.point;

import java.time.Instant;
import java.util.Optional;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import org.springframework.stereotype.Component;

/** Finds the point that a citizen stands at, or tells why nothing can be said there. */
@Component
public class OpenPoints {

    private final Points points;
    private final PointCodes codes;
    private final RevokedVisits visits;
    private final PointMetrics metrics;

    OpenPoints(Points points, PointCodes codes, RevokedVisits visits, PointMetrics metrics) {
        this.points = points;
        this.codes = codes;
        this.visits = visits;
        this.metrics = metrics;
    }

    /** The public id in a signed code; a forged one is refused before the store is asked. */
    public String identify(String code) {
        return codes.verified(code).orElseThrow(() -> {
            metrics.forgedSeen();
            return new FeedbackCodeForged();
        });
    }

    /** The site that a point belongs to, whatever has become of either; as of a few seconds ago. */
    public Optional<String> siteOf(String publicId) {
        return points.recent(publicId).map(FeedbackPoint::site);
    }

    /** The point, if it took answers then; its state of today is another question. */
    public FeedbackPoint openAt(String publicId, Instant said) {
        FeedbackPoint point = published(publicId);
        if (point.tookAnswersAt(said)) {
            return point;
        }
        throw switch (point.state()) {
            case REVOKED -> revoked(point);
            case SUSPENDED -> new FeedbackPointSuspended();
            case ACTIVE, DRAFT -> new ImpossibleRequest(Violation.at("/capturedAt", "POINT_NOT_OPEN_THEN"));
        };
    }

    /** The point as a citizen may see it: active, or suspended for a while. */
    FeedbackPoint visible(String publicId) {
        FeedbackPoint point = published(publicId);
        if (point.state() == PointState.REVOKED) {
            throw revoked(point);
        }
        return point;
    }

    private FeedbackPoint published(String publicId) {
        return points.recent(publicId)
                .filter(found -> found.state() != PointState.DRAFT)
                .orElseThrow(() -> new FeedbackPointNotFound(publicId));
    }

    private FeedbackPointRevoked revoked(FeedbackPoint point) {
        metrics.revokedVisited();
        visits.met(point);
        return new FeedbackPointRevoked();
    }
}
