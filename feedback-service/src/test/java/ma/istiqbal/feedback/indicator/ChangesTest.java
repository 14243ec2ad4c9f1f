package ma.istiqbal.feedback.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.feedback.indicator.Change.Verdict;
import ma.istiqbal.feedback.indicator.Formula.Better;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Changes CHANGES = new Changes(Audience.INTERNAL, "change/1");

    @Test
    void oneSelectionIsJudgedByItsOwnInterval() {
        // 65 against 50 of 100: the level is 0.0316
        assertThat(alone(Share.of(65, 100), Share.of(50, 100), Better.HIGHER)).isEqualTo(Verdict.IMPROVED);
        assertThat(alone(Share.of(50, 100), Share.of(65, 100), Better.HIGHER)).isEqualTo(Verdict.WORSE);
        assertThat(alone(Share.of(60, 100), Share.of(50, 100), Better.HIGHER)).isEqualTo(Verdict.NO_VISIBLE_CHANGE);
    }

    @Test
    void lessIsBetterWhereTheFormulaSaysSo() {
        assertThat(alone(Share.of(50, 100), Share.of(65, 100), Better.LOWER)).isEqualTo(Verdict.IMPROVED);
    }

    @Test
    void manySelectionsShareTheRisk() {
        Map<String, Changes.Pair> two = new LinkedHashMap<>();
        two.put("A", pair(Share.of(65, 100), Share.of(50, 100), Better.HIGHER));
        two.put("B", pair(Share.of(80, 100), Share.of(60, 100), Better.HIGHER));
        // 0.0316 and 0.0020: with two, 0.0020 <= 0.025 and 0.0316 <= 0.05; among ten, 0.0316 > 0.05 / 9
        assertThat(verdict(CHANGES.of(two, 2), "A")).isEqualTo(Verdict.IMPROVED);
        assertThat(verdict(CHANGES.of(two, 10), "A")).isEqualTo(Verdict.NO_VISIBLE_CHANGE);
        assertThat(verdict(CHANGES.of(two, 10), "B")).isEqualTo(Verdict.IMPROVED);
    }

    @Test
    void withoutEnoughAnswersOnEitherSideThereIsNothingToSay() {
        Change change = of(Share.of(4, 4), Share.of(50, 100), Better.HIGHER);
        assertThat(change.verdict()).isNull();
        assertThat(change.difference()).isNull();
        assertThat(change.before()).isEqualTo(50.0);
        Change first = of(Share.of(50, 100), Estimate.none(), Better.HIGHER);
        assertThat(first.verdict()).isNull();
        assertThat(first.before()).isNull();
        assertThat(first.n()).isZero();
    }

    private static Verdict alone(Estimate now, Estimate before, Better better) {
        return of(now, before, better).verdict();
    }

    private static Change of(Estimate now, Estimate before, Better better) {
        return CHANGES.of(Map.of("A", pair(now, before, better)), 1).get("A").get("figure");
    }

    private static Verdict verdict(Map<String, Map<String, Change>> changes, String key) {
        return changes.get(key).get("figure").verdict();
    }

    private static Changes.Pair pair(Estimate now, Estimate before, Better better) {
        LocalizedText text = new LocalizedText("نص", "texte", "text");
        Formula formula = new Formula("share", 1, Formula.Unit.PERCENT, better, text, text, Map.of());
        return new Changes.Pair(
                Map.of("figure", new Measure(formula, now)), Map.of("figure", new Measure(formula, before)));
    }
}
