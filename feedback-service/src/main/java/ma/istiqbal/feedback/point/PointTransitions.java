package ma.istiqbal.feedback.point;

import jakarta.validation.constraints.NotNull;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves a point through its life-cycle; whatever is refused is recorded too. */
@Component
class PointTransitions {

    private final Points points;

    PointTransitions(Points points) {
        this.points = points;
    }

    /** Body that asks for another state. */
    record TransitionRequest(
            @NotNull PointState to,
            @Nullable @Text(max = 2000, required = false) String reason) {}

    Stored<FeedbackPoint> make(Stored<FeedbackPoint> point, TransitionRequest request, Caller caller) {
        PointState from = point.state().state();
        Transition transition = from.transitionTo(request.to())
                .orElseThrow(() -> refused(
                        point,
                        request,
                        caller,
                        Violation.at(
                                "/to",
                                "NO_SUCH_TRANSITION",
                                from.name(),
                                request.to().name())));
        if (transition.reasonNeeded() && request.reason() == null) {
            throw refused(point, request, caller, Violation.at("/reason", "REASON_NEEDED"));
        }
        return points.replace(
                point,
                point.state().becoming(request.to()),
                Change.by(caller, "transitioned").because(request.reason()));
    }

    private PointTransitionRefused refused(
            Stored<FeedbackPoint> point, TransitionRequest request, Caller caller, Violation why) {
        points.recordRefusal(
                point,
                Change.by(caller, "transition-refused")
                        .because(request.reason())
                        .with("to", request.to().name())
                        .with("refusal", why.code()));
        return new PointTransitionRefused(point.state().state(), request.to(), why);
    }
}
