package ma.istiqbal.feedback.point;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
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
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.defaults.text.Text;
import ma.istiqbal.feedback.site.KnownSite;
import ma.istiqbal.feedback.site.KnownSites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves a point through its life. */
@Component
class PointTransitions {

    private final Points points;
    private final KnownSites sites;
    private final Declaration declaration;
    private final Clock clock;
    private final Transitions<FeedbackPoint, PointState, PointGuard> transitions;

    PointTransitions(Points points, KnownSites sites, Declaration declaration, Clock clock, MeterRegistry metrics) {
        this.points = points;
        this.sites = sites;
        this.declaration = declaration;
        this.clock = clock;
        this.transitions =
                new Transitions<>(PointLifecycle.TABLE, FeedbackPoint::state, points::recordRefusal, metrics);
    }

    /** Body that asks for another state. */
    record TransitionRequest(
            @NotNull PointState to,

            @Schema(description = "For the history; citizens do not see it")
            @Nullable
            @Text(max = 2000, required = false)
            String reason,

            @Schema(description = "What citizens are told while the point is SUSPENDED") @Nullable @Valid
            LocalizedText notice) {}

    Stored<FeedbackPoint> make(Stored<FeedbackPoint> point, TransitionRequest request, Caller caller) {
        if (request.notice() != null && request.to() != PointState.SUSPENDED) {
            throw new ImpossibleRequest(Violation.at("/notice", "NOTICE_OF_SUSPENSION_ONLY"));
        }
        transitions.permit(point, request.to(), request.reason(), caller, guards(point.state(), request));
        return points.replace(
                point,
                point.state().becoming(request.to(), clock.instant(), request.notice()),
                Change.by(caller, "transitioned").because(request.reason()));
    }

    List<Outlook<PointState>> outlook(FeedbackPoint point, Caller caller) {
        return transitions.outlook(
                point, caller, transition -> guards(point, new TransitionRequest(transition.to(), null, null)));
    }

    private Function<PointGuard, Outcome> guards(FeedbackPoint point, TransitionRequest request) {
        return guard -> Outcome.of(
                switch (guard) {
                    case REASON_GIVEN -> request.reason() != null;
                    case SITE_HEARS_OR_WILL ->
                        sites.find(point.site())
                                .filter(KnownSite::listensOrWill)
                                .isPresent();
                    case SERVICE_POINT_OPEN -> isOpen(point.site(), point.servicePoint());
                    case DECLARED_TO_CNDP -> declaration.permitsToAsk();
                });
    }

    private boolean isOpen(String site, @Nullable String servicePoint) {
        return servicePoint == null
                || sites.find(site)
                        .filter(known -> known.servicePoints().contains(servicePoint))
                        .isPresent();
    }
}
