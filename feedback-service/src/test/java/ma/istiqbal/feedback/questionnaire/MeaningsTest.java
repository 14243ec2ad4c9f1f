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
        Question few = choice(Option.plain("DESK"));
        Question more = choice(Option.plain("DESK"), Option.plain("PHONE"));
        assertThat(Meanings.changed(List.of(more), List.of(version(few)))).isEmpty();
        assertThat(Meanings.changed(List.of(few), List.of(version(more)))).isEmpty();
    }

    @Test
    void spansOfMinutesStayOneScale() {
        Question longer = new Question(
                "wait",
                Kind.DURATION_BUCKET,
                Dimension.RESPONSIVENESS,
                false,
                false,
                List.of(SHORT, new Option("LONG", 2, 10, null, false, false)),
                List.of());
        assertThat(changed(longer)).containsExactly("/questions/0/options [wait, SHORT, past-1]");
        assertThat(changed(WAIT)).isEmpty();
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

    private static Question choice(Option... options) {
        return new Question("how", Kind.SINGLE, null, false, false, List.of(options), List.of());
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
