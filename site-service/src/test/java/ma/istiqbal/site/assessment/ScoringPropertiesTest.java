package ma.istiqbal.site.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class ScoringPropertiesTest {

    private static final PassMark EIGHTY = new PassMark(1, 80);
    private static final Wording TEXT = new Wording("نص", "texte", null);

    /** A criterion with what was found for it; not applicable without a score. */
    record Answer(
            Objective objective,
            int weight,
            boolean blocking,
            int max,
            @Nullable Integer score) {

        Answer scored(@Nullable Integer newScore) {
            return new Answer(objective, weight, blocking, max, newScore);
        }

        Answer weighing(int factor) {
            return new Answer(objective, weight * factor, blocking, max, score);
        }
    }

    @Provide
    Arbitrary<List<Answer>> answers() {
        Arbitrary<Answer> answer = Combinators.combine(
                        Arbitraries.of(Objective.class),
                        Arbitraries.integers().between(1, 100),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, Criterion.HIGHEST),
                        Arbitraries.integers().between(0, Criterion.HIGHEST).injectNull(0.2))
                .as((objective, weight, blocking, max, score) -> new Answer(
                        objective, weight, blocking && max == 1, max, score == null ? null : score % (max + 1)));
        return answer.list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .filter(list -> list.stream().anyMatch(one -> one.score() != null));
    }

    @Property
    void everyScoreLiesWithinZeroAndHundred(@ForAll("answers") List<Answer> answers) {
        Result result = result(answers);
        assertThat(result.score()).isBetween(0.0, 100.0);
        assertThat(result.objectives()).hasSize(3).allSatisfy(part -> {
            if (part.score() != null) {
                assertThat(part.score()).isBetween(0.0, 100.0);
            }
        });
    }

    @Property
    void theScoreIsTheWeightedMeanOfWhatIsApplicable(@ForAll("answers") List<Answer> answers) {
        double earned = 0;
        double possible = 0;
        for (Answer answer : answers) {
            if (answer.score() != null) {
                earned += answer.weight() * (double) answer.score() / answer.max();
                possible += answer.weight();
            }
        }
        // Cut after two decimals: up to a hundredth below.
        assertThat(result(answers).score() + 0.005).isCloseTo(100 * earned / possible, within(0.005_001));
    }

    @Property
    void aBetterLineNeverMakesTheWholeWorse(
            @ForAll("answers") List<Answer> answers, @ForAll @IntRange(max = 39) int at) {
        Answer before = answers.get(at % answers.size());
        Assume.that(before.score() != null && before.score() < before.max());
        List<Answer> better = replaced(answers, at % answers.size(), before.scored(before.score() + 1));
        assertThat(result(better).score())
                .isGreaterThanOrEqualTo(result(answers).score());
        assertThat(result(answers).passed() && !result(better).passed()).isFalse();
    }

    @Property
    void onlyTheProportionsOfTheWeightsCount(
            @ForAll("answers") List<Answer> answers, @ForAll @IntRange(min = 2, max = 50) int factor) {
        List<Answer> heavier =
                answers.stream().map(answer -> answer.weighing(factor)).toList();
        assertThat(result(heavier)).isEqualTo(result(answers));
    }

    @Property
    void whatIsNotApplicableIsAsIfItWereNotAsked(@ForAll("answers") List<Answer> answers) {
        List<Answer> asked =
                answers.stream().filter(answer -> answer.score() != null).toList();
        Result with = result(answers);
        Result without = result(asked);
        assertThat(with.score()).isEqualTo(without.score());
        assertThat(with.objectives()).isEqualTo(without.objectives());
        assertThat(result(AssessmentKind.MYSTERY, answers).outcome()).isEqualTo(without.outcome());
    }

    @Property
    void aBlockingCriterionHoldsByAYesAlone(@ForAll("answers") List<Answer> answers) {
        List<Answer> open = new ArrayList<>(answers);
        open.add(new Answer(Objective.INTEGRITY, 1, true, 1, null));
        for (AssessmentKind kind : AssessmentKind.values()) {
            assertThat(result(kind, open).failedBlocking().contains("C" + answers.size()))
                    .isEqualTo(kind != AssessmentKind.MYSTERY);
        }
    }

    @Property
    void oneFailedBlockingCriterionFailsTheWhole(@ForAll("answers") List<Answer> answers) {
        List<Answer> failing = new ArrayList<>(answers);
        failing.add(new Answer(Objective.INTEGRITY, 1, true, 1, 0));
        Result result = result(failing);
        assertThat(result.outcome()).isEqualTo(Result.Outcome.FAIL);
        assertThat(result.failedBlocking()).contains("C" + answers.size());
    }

    @Property
    void withoutAFailedBlockingCriterionThePassMarkDecides(@ForAll("answers") List<Answer> answers) {
        Result result = result(answers);
        Assume.that(result.failedBlocking().isEmpty());
        assertThat(result.passed()).isEqualTo(result.score() >= EIGHTY.score());
    }

    @Example
    void aScoreOfExactlyThePassMarkPasses() {
        // 0.8 · 100 from thirds and sevenths, where sums of doubles fall a little short.
        List<Answer> answers = List.of(
                new Answer(Objective.RECEPTION, 3, false, 3, 1),
                new Answer(Objective.RECEPTION, 7, false, 7, 6),
                new Answer(Objective.RECEPTION, 5, false, 1, 1));
        assertThat(result(answers).score()).isEqualTo(80.0);
        assertThat(result(answers).passed()).isTrue();
    }

    @Example
    void whatFallsShortByAHairIsNotShownAsThePassMark() {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            answers.add(new Answer(Objective.RECEPTION, 100, false, 1, i < 160 ? 1 : 0));
        }
        answers.add(new Answer(Objective.RECEPTION, 1, false, 10, 7));
        assertThat(result(answers).score()).isEqualTo(79.99);
        assertThat(result(answers).passed()).isFalse();
    }

    @Example
    void nothingApplicableHasNoScore() {
        List<Answer> answers = List.of(new Answer(Objective.RECEPTION, 3, false, 3, null));
        assertThatThrownBy(() -> result(answers)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void anObjectiveWithNothingApplicableHasNoScore() {
        Result result = result(List.of(
                new Answer(Objective.RECEPTION, 3, false, 3, 3), new Answer(Objective.INTEGRITY, 3, false, 3, null)));
        assertThat(result.objectives()).extracting(Result.ObjectiveScore::score).containsExactly(100.0, null, null);
    }

    private static List<Answer> replaced(List<Answer> answers, int at, Answer other) {
        List<Answer> all = new ArrayList<>(answers);
        all.set(at, other);
        return all;
    }

    private static Result result(List<Answer> answers) {
        return result(AssessmentKind.AUDIT, answers);
    }

    private static Result result(AssessmentKind kind, List<Answer> answers) {
        List<Criterion> criteria = IntStream.range(0, answers.size())
                .mapToObj(i -> criterion("C" + i, answers.get(i)))
                .toList();
        List<Line> lines = IntStream.range(0, answers.size())
                .mapToObj(i -> line("C" + i, answers.get(i)))
                .toList();
        Standard standard = new Standard("TEST", 1, StandardState.PUBLISHED, TEXT, criteria, List.of());
        return new Scoring(standard, kind, lines).result(EIGHTY);
    }

    private static Criterion criterion(String code, Answer answer) {
        return new Criterion(
                code, answer.objective(), answer.weight(), answer.blocking(), answer.max(), Evidence.NONE, TEXT);
    }

    private static Line line(String code, Answer answer) {
        return new Line(code, answer.score(), answer.score() == null ? "none here" : null, null, null);
    }
}
