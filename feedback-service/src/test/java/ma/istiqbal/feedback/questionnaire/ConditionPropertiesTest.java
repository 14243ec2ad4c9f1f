package ma.istiqbal.feedback.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.istiqbal.feedback.questionnaire.Condition.Operator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ConditionPropertiesTest {

    private static final Map<String, DraftedQuestion> EARLIER = Map.of(
            "faces", new DraftedQuestion("faces", Kind.SMILEY5, null, null, null, null, null),
            "signs", new DraftedQuestion("signs", Kind.YES_NO, null, null, null, null, null),
            "text", new DraftedQuestion("text", Kind.TEXT, null, null, null, null, null));

    @Property
    void aRatingIsEitherAtMostABoundOrAtLeastTheNext(
            @ForAll @IntRange(max = 10) int rating, @ForAll @IntRange(max = 9) int bound) {
        boolean low = condition(Operator.AT_MOST, bound).holds(given(rating));
        boolean high = condition(Operator.AT_LEAST, bound + 1).holds(given(rating));
        assertThat(low).isNotEqualTo(high);
        assertThat(low).isEqualTo(rating <= bound);
    }

    @Property
    void amongSeveralIsEqualToOneOfThem(
            @ForAll @Size(min = 1, max = 5) Set<@IntRange(max = 10) Integer> values,
            @ForAll @IntRange(max = 10) int rating) {
        boolean among = new Condition(
                        "q", Operator.IN, values.stream().map(String::valueOf).toList())
                .holds(given(rating));
        boolean equal = values.stream()
                .anyMatch(value -> condition(Operator.EQUALS, value).holds(given(rating)));
        assertThat(among).isEqualTo(equal).isEqualTo(values.contains(rating));
    }

    @Property
    void withoutAnAnswerNoConditionHolds(@ForAll Operator operator, @ForAll @IntRange(max = 10) int value) {
        assertThat(condition(operator, value).holds(List.of())).isFalse();
    }

    @Property
    void anotherConditionNeverMakesAQuestionAskedThatWasNot(
            @ForAll("ratingConditions") @Size(max = 4) List<Condition> conditions,
            @ForAll("ratingConditions") @Size(min = 1, max = 1) List<Condition> more,
            @ForAll @IntRange(max = 10) int rating) {
        Map<String, List<String>> answers = Map.of("q", given(rating));
        List<Condition> all = new java.util.ArrayList<>(conditions);
        all.addAll(more);
        assertThat(asked(all, answers)).isEqualTo(asked(conditions, answers) && asked(more, answers));
    }

    /** What the rules let into a draft can be evaluated on every answer that can be given. */
    @Property
    void whatTheRulesAcceptHoldsOrDoesNot(@ForAll("anyConditions") DraftedQuestion.ShowIf written) {
        if (!ConditionRules.broken("/showIf/0", written, EARLIER).isEmpty()) {
            return;
        }
        Condition condition = written.condition();
        List<String> possible =
                written.question().equals("signs") ? List.of("YES", "NO") : List.of("1", "2", "3", "4", "5");
        assertThat(possible).anyMatch(answer -> condition.holds(List.of(answer)));
    }

    @Provide
    Arbitrary<DraftedQuestion.ShowIf> anyConditions() {
        return Combinators.combine(
                        Arbitraries.of("faces", "signs", "text", "nothing"),
                        Arbitraries.of(Operator.class),
                        Arbitraries.of("0", "1", "3", "5", "6", "YES", "NO", "MAYBE")
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3))
                .as(DraftedQuestion.ShowIf::new);
    }

    @Provide
    Arbitrary<List<Condition>> ratingConditions() {
        return Combinators.combine(
                        Arbitraries.of(Operator.class), Arbitraries.integers().between(0, 10))
                .as(ConditionPropertiesTest::condition)
                .list()
                .ofMaxSize(4);
    }

    private static boolean asked(List<Condition> conditions, Map<String, List<String>> answers) {
        return new Question("next", Kind.SCALE5, null, false, false, List.of(), conditions).isAsked(answers);
    }

    private static Condition condition(Operator operator, int value) {
        return new Condition("q", operator, List.of(Integer.toString(value)));
    }

    private static List<String> given(int rating) {
        return List.of(Integer.toString(rating));
    }
}
