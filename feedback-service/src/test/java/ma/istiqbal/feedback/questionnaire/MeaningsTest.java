package ma.istiqbal.feedback.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeaningsTest {

    private static final Option SHORT = new Option("SHORT", 1, 0, 10, false, false);
    private static final Question WAIT = new Question(
            "wait", Kind.DURATION_BUCKET, Dimension.RESPONSIVENESS, false, false, List.of(SHORT), List.of());

    @Test
    void theSameQuestionMayBeAskedElsewhereInAnotherWay() {
        Question asked = new Question(
                "wait",
                Kind.DURATION_BUCKET,
                Dimension.RESPONSIVENESS,
                true,
                false,
                List.of(SHORT),
                List.of(new Condition("overall", Condition.Operator.IN, List.of("1"))));
        assertThat(changed(asked)).isEmpty();
    }

    @Test
    void optionsMayComeAndGo() {
        Question longer = new Question(
                "wait",
                Kind.DURATION_BUCKET,
                Dimension.RESPONSIVENESS,
                false,
                false,
                List.of(SHORT, new Option("LONG", 2, 10, null, false, false)),
                List.of());
        assertThat(changed(longer)).isEmpty();
        assertThat(Meanings.changed(List.of(WAIT), List.of(version(longer)))).isEmpty();
    }

    @Test
    void everyDifferenceIsNamedAtItsPlace() {
        Question other = new Question(
                "wait",
                Kind.SINGLE,
                null,
                false,
                true,
                List.of(Option.plain("NEW"), new Option("SHORT", 2, null, 15, true, true)),
                List.of());
        assertThat(changed(other))
                .containsExactly(
                        "/questions/0/kind [wait, DURATION_BUCKET, past-1]",
                        "/questions/0/dimension [wait, RESPONSIVENESS, past-1]",
                        "/questions/0/sensitive [wait, false, past-1]",
                        "/questions/0/options/1/ordinal [wait/SHORT, 1, past-1]",
                        "/questions/0/options/1/fromMinutes [wait/SHORT, 0, past-1]",
                        "/questions/0/options/1/toMinutes [wait/SHORT, 10, past-1]",
                        "/questions/0/options/1/isolated [wait/SHORT, false, past-1]",
                        "/questions/0/options/1/other [wait/SHORT, false, past-1]");
    }

    private static List<String> changed(Question question) {
        return Meanings.changed(List.of(question), List.of(version(WAIT))).stream()
                .map(change -> change.pointer() + " " + change.arguments())
                .toList();
    }

    private static Questionnaire version(Question question) {
        return new Questionnaire("past", 1, QuestionnaireState.PUBLISHED, List.of(question), Map.of(), List.of());
    }
}
