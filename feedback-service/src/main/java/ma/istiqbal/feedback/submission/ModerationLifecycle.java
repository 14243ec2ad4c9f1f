package ma.istiqbal.feedback.submission;

import static ma.istiqbal.defaults.lifecycle.Who.STAFF;
import static ma.istiqbal.feedback.submission.Moderation.CLEAN;
import static ma.istiqbal.feedback.submission.Moderation.EXCLUDED;
import static ma.istiqbal.feedback.submission.Moderation.QUARANTINED;
import static ma.istiqbal.feedback.submission.ModerationGuard.KIND_GIVEN;
import static ma.istiqbal.feedback.submission.ModerationGuard.REASON_GIVEN;
import static ma.istiqbal.feedback.submission.ModerationGuard.STILL_REVERSIBLE;

import java.time.Duration;
import java.util.EnumSet;
import ma.istiqbal.defaults.lifecycle.Lifecycle;
import ma.istiqbal.defaults.lifecycle.Transition;

/** What people may decide of a submission. A site or an administration never excludes what is said of itself. */
final class ModerationLifecycle {

    static final Duration REVERSIBLE = Duration.ofDays(30);

    static final Lifecycle<Moderation, ModerationGuard> TABLE = Lifecycle.of(
            "FEEDBACK",
            Transition.of(EnumSet.of(CLEAN, QUARANTINED), EXCLUDED, STAFF, REASON_GIVEN, KIND_GIVEN),
            Transition.of(EXCLUDED, CLEAN, STAFF, REASON_GIVEN, STILL_REVERSIBLE));

    private ModerationLifecycle() {}
}
