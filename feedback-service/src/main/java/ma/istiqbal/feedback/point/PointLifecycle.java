package ma.istiqbal.feedback.point;

import static ma.istiqbal.defaults.lifecycle.Who.STAFF;
import static ma.istiqbal.feedback.point.PointGuard.DECLARED_TO_CNDP;
import static ma.istiqbal.feedback.point.PointGuard.REASON_GIVEN;
import static ma.istiqbal.feedback.point.PointGuard.SERVICE_POINT_OPEN;
import static ma.istiqbal.feedback.point.PointGuard.SITE_HEARS_OR_WILL;
import static ma.istiqbal.feedback.point.PointState.ACTIVE;
import static ma.istiqbal.feedback.point.PointState.DRAFT;
import static ma.istiqbal.feedback.point.PointState.REVOKED;
import static ma.istiqbal.feedback.point.PointState.SUSPENDED;

import java.util.EnumSet;
import ma.istiqbal.defaults.lifecycle.Lifecycle;
import ma.istiqbal.defaults.lifecycle.Transition;

/** The life of a feedback point: the whole table. */
final class PointLifecycle {

    static final Lifecycle<PointState, PointGuard> TABLE = Lifecycle.of(
            "FEEDBACK_POINT",
            Transition.of(
                    EnumSet.of(DRAFT, SUSPENDED),
                    ACTIVE,
                    STAFF,
                    SITE_HEARS_OR_WILL,
                    SERVICE_POINT_OPEN,
                    DECLARED_TO_CNDP),
            Transition.of(ACTIVE, SUSPENDED, STAFF, REASON_GIVEN),
            Transition.of(EnumSet.of(DRAFT, ACTIVE, SUSPENDED), REVOKED, STAFF, REASON_GIVEN));

    private PointLifecycle() {}
}
