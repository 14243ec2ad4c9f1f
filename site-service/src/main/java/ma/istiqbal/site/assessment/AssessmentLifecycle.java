package ma.istiqbal.site.assessment;

import static ma.istiqbal.defaults.lifecycle.Who.ADMIN;
import static ma.istiqbal.site.assessment.AssessmentGuard.EVERY_CRITERION_ANSWERED;
import static ma.istiqbal.site.assessment.AssessmentGuard.NOT_THE_EDITOR;
import static ma.istiqbal.site.assessment.AssessmentGuard.REASON_GIVEN;
import static ma.istiqbal.site.assessment.AssessmentGuard.SOMETHING_APPLICABLE;
import static ma.istiqbal.site.assessment.AssessmentState.APPROVED;
import static ma.istiqbal.site.assessment.AssessmentState.DRAFT;
import static ma.istiqbal.site.assessment.AssessmentState.SUBMITTED;
import static ma.istiqbal.site.assessment.AssessmentState.WITHDRAWN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import ma.istiqbal.defaults.lifecycle.Lifecycle;
import ma.istiqbal.defaults.lifecycle.Transition;
import ma.istiqbal.defaults.lifecycle.Who;

/** The life of an assessment: the whole table. What its assessor does is another role's part for each kind. */
final class AssessmentLifecycle {

    private static final Map<AssessmentKind, Lifecycle<AssessmentState, AssessmentGuard>> TABLES =
            new EnumMap<>(AssessmentKind.class);

    static {
        for (AssessmentKind kind : AssessmentKind.values()) {
            TABLES.put(kind, table(kind.assessor()));
        }
    }

    private AssessmentLifecycle() {}

    static Lifecycle<AssessmentState, AssessmentGuard> of(AssessmentKind kind) {
        return Objects.requireNonNull(TABLES.get(kind));
    }

    private static Lifecycle<AssessmentState, AssessmentGuard> table(Who assessor) {
        return Lifecycle.of(
                "ASSESSMENT",
                Transition.of(DRAFT, SUBMITTED, assessor, EVERY_CRITERION_ANSWERED, SOMETHING_APPLICABLE),
                Transition.of(SUBMITTED, APPROVED, ADMIN, NOT_THE_EDITOR),
                // Returned to its assessor, who writes on.
                Transition.of(SUBMITTED, DRAFT, ADMIN, REASON_GIVEN),
                Transition.of(EnumSet.of(DRAFT, SUBMITTED), WITHDRAWN, assessor, REASON_GIVEN));
    }
}
