package ma.istiqbal.feedback.point;

import org.springframework.stereotype.Component;

/** Finds the point that a citizen stands at, or tells why nothing can be said there. */
@Component
public class OpenPoints {

    private final Points points;
    private final PointCodes codes;
    private final PointMetrics metrics;

    OpenPoints(Points points, PointCodes codes, PointMetrics metrics) {
        this.points = points;
        this.codes = codes;
        this.metrics = metrics;
    }

    /** The public id in a signed code; a forged one is refused before the store is asked. */
    public String identify(String code) {
        return codes.verified(code).orElseThrow(() -> {
            metrics.forgedSeen();
            return new FeedbackCodeForged();
        });
    }

    /** The point, if it takes answers now. */
    public FeedbackPoint open(String publicId) {
        FeedbackPoint point = visible(publicId);
        if (point.state() == PointState.SUSPENDED) {
            throw new FeedbackPointSuspended();
        }
        return point;
    }

    /** The point as a citizen may see it: active, or suspended for a while. */
    FeedbackPoint visible(String publicId) {
        FeedbackPoint point = points.recent(publicId)
                .filter(found -> found.state() != PointState.DRAFT)
                .orElseThrow(() -> new FeedbackPointNotFound(publicId));
        if (point.state() == PointState.REVOKED) {
            metrics.revokedVisited();
            throw new FeedbackPointRevoked();
        }
        return point;
    }
}
