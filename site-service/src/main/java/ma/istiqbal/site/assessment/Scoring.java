package ma.istiqbal.site.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import ma.istiqbal.site.assessment.Result.ObjectiveScore;
import ma.istiqbal.site.assessment.Result.Outcome;
import org.jspecify.annotations.Nullable;

/** Computes results, in whole numbers: a score that reaches the pass mark must not miss it by a rounding error. */
final class Scoring {

    /** Divisible by every highest score that a criterion can have. */
    private static final long WHOLE = 2520;

    private final Standard standard;
    private final AssessmentKind kind;
    private final List<Line> lines;

    Scoring(Standard standard, AssessmentKind kind, List<Line> lines) {
        this.standard = standard;
        this.kind = kind;
        this.lines = lines;
    }

    /** @throws IllegalArgumentException when no criterion is applicable: there is no score then */
    Result result(PassMark passMark) {
        Share all = share(criterion -> true);
        if (all.possible() == 0) {
            throw new IllegalArgumentException("nothing is applicable");
        }
        List<ObjectiveScore> objectives = new ArrayList<>();
        for (Objective objective : Objective.values()) {
            Share part = share(criterion -> criterion.objective() == objective);
            objectives.add(new ObjectiveScore(objective, part.possible() == 0 ? null : part.percent()));
        }
        List<String> failed = failedBlocking();
        boolean passed = failed.isEmpty() && all.reaches(passMark.score());
        return new Result(all.percent(), objectives, passed ? Outcome.PASS : Outcome.FAIL, failed, passMark);
    }

    private Share share(Predicate<Criterion> of) {
        Share share = new Share(0, 0);
        for (Criterion criterion : standard.criteria()) {
            Integer score = score(criterion);
            if (score != null && of.test(criterion)) {
                long possible = criterion.weight() * WHOLE;
                share = new Share(share.earned() + possible / criterion.max() * score, share.possible() + possible);
            }
        }
        return share;
    }

    private List<String> failedBlocking() {
        return standard.criteria().stream()
                .filter(Criterion::blocking)
                .filter(criterion -> !holds(criterion))
                .map(Criterion::code)
                .toList();
    }

    /** A standard asks what blocks of every site; only who cannot see it may leave it open. */
    private boolean holds(Criterion blocking) {
        Integer score = score(blocking);
        return score == null ? !kind.seesEverything() : score > 0;
    }

    private @Nullable Integer score(Criterion criterion) {
        for (Line line : lines) {
            if (line.criterion().equals(criterion.code())) {
                return line.score();
            }
        }
        return null;
    }

    private record Share(long earned, long possible) {

        boolean reaches(int percent) {
            return 100 * earned >= percent * possible;
        }

        /** Cut, not rounded: what is shown as the pass mark has reached it. */
        double percent() {
            long hundredths = 10_000 * earned / possible;
            return hundredths / 100.0;
        }
    }
}
