package ma.istiqbal.feedback.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.feedback.questionnaire.DraftedQuestion.ListedOption;
import ma.istiqbal.feedback.questionnaire.DraftedQuestion.ShowIf;
import org.junit.jupiter.api.Test;

class DraftRulesTest {

    @Test
    void aQuestionOfEveryKindMayStandInADraft() {
        assertThat(DraftRules.broken(SampleQuestionnaire.OF_EVERY_KIND.questions().stream()
                        .map(DraftedQuestion::of)
                        .toList()))
                .isEmpty();
    }

    @Test
    void aQuestionStandsOnce() {
        assertThat(broken(question("a", Kind.SCALE5), question("a", Kind.YES_NO)))
                .containsExactly("/questions/1/code QUESTION_TWICE");
    }

    @Test
    void thereIsOneFreeText() {
        assertThat(broken(question("a", Kind.TEXT), question("b", Kind.TEXT)))
                .containsExactly("/questions/1/kind ONE_TEXT_ONLY");
    }

    @Test
    void optionsBelongToClosedListsAndOnlyThere() {
        assertThat(broken(question("a", Kind.SINGLE), list("b", Kind.YES_NO, plain("YES"))))
                .containsExactly("/questions/0/options OPTIONS_NEEDED", "/questions/1/options NO_OPTIONS_HERE");
    }

    @Test
    void optionsDifferAndOneMayStandForTheRest() {
        ListedOption other = new ListedOption("OTHER", 1, null, null, null, true);
        ListedOption more = new ListedOption("MORE", 1, null, null, true, true);
        assertThat(broken(list("a", Kind.SINGLE, plain("X"), plain("X"), other, more)))
                .containsExactly(
                        "/questions/0/options/1/code OPTION_TWICE",
                        "/questions/0/options/3/ordinal OPTION_TWICE",
                        "/questions/0/options/3/isolated ALONE_ANYWAY",
                        "/questions/0/options/3/other ONE_OTHER_ONLY");
    }

    @Test
    void spansOfMinutesFollowEachOtherToNoEnd() {
        assertThat(broken(list("a", Kind.DURATION_BUCKET, span(0, 10), span(10, 30), span(30, null))))
                .isEmpty();
        assertThat(broken(list("a", Kind.DURATION_BUCKET, span(5, 10), span(12, 12), span(12, 60))))
                .containsExactly(
                        "/questions/0/options/0/fromMinutes BEGINS_AT",
                        "/questions/0/options/1/fromMinutes BEGINS_AT",
                        "/questions/0/options/2/toMinutes NO_MINUTES_HERE");
        assertThat(broken(list("a", Kind.DURATION_BUCKET, span(0, null), span(10, null))))
                .contains("/questions/0/options/0/toMinutes ENDS_AFTER");
        assertThat(broken(list("a", Kind.SINGLE, span(0, 10))))
                .containsExactly(
                        "/questions/0/options/0/fromMinutes NO_MINUTES_HERE",
                        "/questions/0/options/0/toMinutes NO_MINUTES_HERE");
    }

    @Test
    void aSensitiveQuestionIsOneChoiceAndThereAreFew() {
        assertThat(broken(sensitive("a", Kind.SCALE5), sensitive("b", Kind.TEXT)))
                .containsExactly(
                        "/questions/0/sensitive SENSITIVE_IS_ONE_CHOICE",
                        "/questions/1/sensitive SENSITIVE_IS_ONE_CHOICE");
        List<DraftedQuestion> many = new ArrayList<>();
        for (int i = 0; i <= DraftRules.MOST_SENSITIVE; i++) {
            many.add(sensitive("q" + i, Kind.YES_NO));
        }
        assertThat(broken(many.toArray(DraftedQuestion[]::new)))
                .containsExactly("/questions/5/sensitive TOO_MANY_SENSITIVE");
    }

    @Test
    void aConditionLooksBackOnly() {
        assertThat(broken(conditional("a", is("a", "1")), conditional("b", is("c", "1")), question("c", Kind.SCALE5)))
                .containsExactly(
                        "/questions/0/showIf/0/question NOT_AN_EARLIER_QUESTION",
                        "/questions/1/showIf/0/question NOT_AN_EARLIER_QUESTION");
    }

    @Test
    void aConditionLooksAtNoTextAndAtNothingSensitive() {
        assertThat(broken(
                        question("a", Kind.TEXT),
                        sensitive("b", Kind.YES_NO),
                        conditional("c", is("a", "X"), is("b", "YES"))))
                .containsExactly(
                        "/questions/2/showIf/0/question NO_CONDITION_ON_TEXT",
                        "/questions/2/showIf/1/question NO_CONDITION_ON_SENSITIVE");
    }

    @Test
    void aConditionFitsTheKindOfWhatItLooksAt() {
        assertThat(broken(
                        question("a", Kind.YES_NO),
                        question("b", Kind.SCALE10),
                        list("c", Kind.MULTI, plain("X")),
                        conditional(
                                "d",
                                new ShowIf("a", Condition.Operator.AT_MOST, List.of("YES")),
                                new ShowIf("b", Condition.Operator.AT_LEAST, List.of("11")),
                                new ShowIf("b", Condition.Operator.EQUALS, List.of("0", "10")),
                                new ShowIf("c", Condition.Operator.IN, List.of("X", "Y")))))
                .containsExactly(
                        "/questions/3/showIf/0/operator COMPARES_SCALES_ONLY",
                        "/questions/3/showIf/1/values/0 NOT_ONE_OF",
                        "/questions/3/showIf/2/values ONE_VALUE_ONLY",
                        "/questions/3/showIf/3/values/1 NOT_ONE_OF");
    }

    private static List<String> broken(DraftedQuestion... questions) {
        return DraftRules.broken(List.of(questions)).stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .toList();
    }

    private static DraftedQuestion question(String code, Kind kind) {
        return new DraftedQuestion(code, kind, null, null, null, null, null);
    }

    private static DraftedQuestion sensitive(String code, Kind kind) {
        return new DraftedQuestion(code, kind, null, null, true, null, null);
    }

    private static DraftedQuestion list(String code, Kind kind, ListedOption... options) {
        return new DraftedQuestion(code, kind, null, null, null, List.of(options), null);
    }

    private static DraftedQuestion conditional(String code, ShowIf... conditions) {
        return new DraftedQuestion(code, Kind.SCALE5, null, null, null, null, List.of(conditions));
    }

    private static ShowIf is(String question, String value) {
        return new ShowIf(question, Condition.Operator.EQUALS, List.of(value));
    }

    private static ListedOption plain(String code) {
        return new ListedOption(code, null, null, null, null, null);
    }

    private static ListedOption span(int from, Integer to) {
        return new ListedOption("FROM_" + from + "_" + to, null, from, to, null, null);
    }
}
