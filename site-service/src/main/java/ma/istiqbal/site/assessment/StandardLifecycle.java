package ma.istiqbal.site.assessment;

import static ma.istiqbal.defaults.lifecycle.Who.ADMIN;
import static ma.istiqbal.site.assessment.StandardGuard.EVERY_OBJECTIVE_COVERED;
import static ma.istiqbal.site.assessment.StandardGuard.NOT_THE_EDITOR;
import static ma.istiqbal.site.assessment.StandardGuard.OBJECTIVES_KEPT;
import static ma.istiqbal.site.assessment.StandardGuard.REASON_GIVEN;
import static ma.istiqbal.site.assessment.StandardGuard.TEXTS_COMPLETE;
import static ma.istiqbal.site.assessment.StandardState.DRAFT;
import static ma.istiqbal.site.assessment.StandardState.PUBLISHED;
import static ma.istiqbal.site.assessment.StandardState.RETIRED;

import ma.istiqbal.defaults.lifecycle.Lifecycle;
import ma.istiqbal.defaults.lifecycle.Transition;

/** The life of a version of a standard: the whole table. */
final class StandardLifecycle {

    static final Lifecycle<StandardState, StandardGuard> TABLE = Lifecycle.of(
            "STANDARD",
            Transition.of(
                    DRAFT, PUBLISHED, ADMIN, TEXTS_COMPLETE, EVERY_OBJECTIVE_COVERED, OBJECTIVES_KEPT, NOT_THE_EDITOR),
            Transition.of(PUBLISHED, RETIRED, ADMIN, REASON_GIVEN));

    private StandardLifecycle() {}
}
