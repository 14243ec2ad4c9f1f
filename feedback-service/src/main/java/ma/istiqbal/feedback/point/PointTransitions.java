package ma.istiqbal.feedback.point;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;
import ma.istiqbal.defaults.lifecycle.Outlook;
import ma.istiqbal.defaults.lifecycle.Transitions;
import ma.istiqbal.defaults.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves a point through its life. */
@Component
class PointTransitions {

    private final Points points;
    private final Clock clock;
    private final Transitions<FeedbackPoint, PointState, PointGuard> transitions;

    PointTransitions(Points points, Clock clock, MeterRegistry metrics) {
        this.points = points;
        this.clock = clock;
        this.transitions =
                new Transitions<>(PointLifecycle.TABLE, FeedbackPoint::state, points::recordRefusal, metrics);
    }

    /** Body that asks for another state. */
    record TransitionRequest(
            @NotNull PointState to,
            @Nullable @Text(max = 2000, required = false) String reason) {}

    Stored<FeedbackPoint> make(Stored<FeedbackPoint> point, TransitionRequest request, Caller caller) {
        transitions.permit(point, request.to(), request.reason(), caller, guards(request));
        return points.replace(
                point,
                point.state().becoming(request.to(), clock.instant()),
                Change.by(caller, "transitioned").because(request.reason()));
    }

    List<Outlook<PointState>> outlook(FeedbackPoint point, Caller caller) {
        return transitions.outlook(point, caller, transition -> guards(new TransitionRequest(transition.to(), null)));
    }

    private static Function<PointGuard, Outcome> guards(TransitionRequest request) {
        return guard -> Outcome.of(
                switch (guard) {
                    case REASON_GIVEN -> request.reason() != null;
                });
    }
}
