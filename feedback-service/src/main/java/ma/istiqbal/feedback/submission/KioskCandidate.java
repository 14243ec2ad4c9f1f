package ma.istiqbal.feedback.submission;

import java.util.List;
import ma.istiqbal.defaults.problem.Refusal;
import ma.istiqbal.defaults.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A line of a batch that was read.
 *
 * @param id under which it is or would be stored; absent where the line does not tell
 * @param request digest of what it says
 * @param feedback absent from a line that is refused
 */
record KioskCandidate(
        long line,
        @Nullable String key,
        @Nullable String id,
        @Nullable RequestDigest request,
        @Nullable Feedback feedback,
        List<Violation> violations) {

    static KioskCandidate unreadable(long line, @Nullable String key, Violation why) {
        return new KioskCandidate(line, key, null, null, null, List.of(why));
    }

    /** Whether it says what the stored digest is of. */
    boolean repeats(String stored) {
        return request != null && request.matches(stored);
    }

    KioskCandidate refused(Refusal refusal) {
        return refused(violations(refusal));
    }

    KioskCandidate refused(List<Violation> why) {
        return new KioskCandidate(line, key, id, request, null, why);
    }

    /** What is a whole problem of a single submission is a violation at the point's code of a line. */
    static List<Violation> violations(Refusal refusal) {
        return refusal.violations().isEmpty() ? List.of(Violation.at("/point", refusal.code())) : refusal.violations();
    }
}
