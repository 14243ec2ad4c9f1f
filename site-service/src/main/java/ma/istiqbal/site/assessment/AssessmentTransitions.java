package ma.istiqbal.site.assessment;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;
import ma.istiqbal.defaults.lifecycle.Outlook;
import ma.istiqbal.defaults.lifecycle.Transitions;
import ma.istiqbal.site.assessment.AssessmentLifecycleController.AssessmentOutlook;
import ma.istiqbal.site.registry.Site;
import ma.istiqbal.site.registry.SiteDay;
import org.springframework.stereotype.Component;

/** Moves an assessment through its life. */
@Component
class AssessmentTransitions {

    private final Assessments assessments;
    private final Standards standards;
    private final PassMark passMark;
    private final SiteDay day;
    private final AssessmentMetrics metrics;
    private final Map<AssessmentKind, Transitions<Assessment, AssessmentState, AssessmentGuard>> transitions =
            new EnumMap<>(AssessmentKind.class);

    AssessmentTransitions(
            Assessments assessments,
            Standards standards,
            PassMark passMark,
            SiteDay day,
            AssessmentMetrics metrics,
            MeterRegistry registry) {
        this.assessments = assessments;
        this.standards = standards;
        this.passMark = passMark;
        this.day = day;
        this.metrics = metrics;
        for (AssessmentKind kind : AssessmentKind.values()) {
            transitions.put(
                    kind,
                    new Transitions<>(
                            AssessmentLifecycle.of(kind), Assessment::state, assessments::recordRefusal, registry));
        }
    }

    Stored<Assessment> make(Stored<Assessment> stored, Site site, AssessmentTransitionRequest request, Caller caller) {
        Assessment assessment = stored.state();
        Standard standard = standardOf(assessment);
        of(assessment)
                .permit(stored, request.to(), request.reason(), caller, guards(assessment, standard, request, caller));
        Assessment next = switch (request.to()) {
            case SUBMITTED ->
                assessment.submitted(
                        new Scoring(standard, assessment.kind(), assessment.lines()).result(passMark),
                        caller.subject());
            case APPROVED -> assessment.approved(day.today(site));
            case DRAFT -> assessment.returned(request.reason());
            case WITHDRAWN -> assessment.withdrawn();
        };
        Stored<Assessment> moved = assessments.replace(
                stored, next, Change.by(caller, "transitioned").because(request.reason()));
        Result result = next.result();
        if (next.state() == AssessmentState.APPROVED && result != null) {
            metrics.approved(next.kind(), result.outcome());
        }
        return moved;
    }

    AssessmentOutlook outlook(Assessment assessment, Caller caller) {
        Standard standard = standardOf(assessment);
        List<Outlook<AssessmentState>> items = of(assessment)
                .outlook(
                        assessment,
                        caller,
                        transition -> guards(
                                assessment, standard, new AssessmentTransitionRequest(transition.to(), null), caller));
        return new AssessmentOutlook(items, assessment.unanswered(standard));
    }

    private Function<AssessmentGuard, Outcome> guards(
            Assessment assessment, Standard standard, AssessmentTransitionRequest request, Caller caller) {
        return guard -> Outcome.of(
                switch (guard) {
                    case EVERY_CRITERION_ANSWERED ->
                        assessment.unanswered(standard).isEmpty();
                    case SOMETHING_APPLICABLE -> assessment.lines().stream().anyMatch(line -> line.score() != null);
                    case NOT_THE_EDITOR -> !assessment.editors().contains(caller.subject());
                    case REASON_GIVEN -> request.reason() != null;
                });
    }

    private Transitions<Assessment, AssessmentState, AssessmentGuard> of(Assessment assessment) {
        return Objects.requireNonNull(transitions.get(assessment.kind()));
    }

    private Standard standardOf(Assessment assessment) {
        return standards
                .get(assessment.standard(), assessment.standardVersion())
                .state();
    }
}
