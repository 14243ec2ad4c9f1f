package ma.istiqbal.feedback.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.feedback.questionnaire.DraftedQuestion.ListedOption;
import ma.istiqbal.feedback.questionnaire.DraftedQuestion.ShowIf;

/** What a condition may look at: an earlier answer, in the way in which that is given. */
final class ConditionRules {

    private ConditionRules() {}

    /** @param earlier the questions before the one that has the condition, by code */
    static List<Violation> broken(String at, ShowIf condition, Map<String, DraftedQuestion> earlier) {
        DraftedQuestion question = earlier.get(condition.question());
        if (question == null) {
            return List.of(Violation.at(at + "/question", "NOT_AN_EARLIER_QUESTION", condition.question()));
        }
        if (question.kind() == Kind.TEXT) {
            return List.of(Violation.at(at + "/question", "NO_CONDITION_ON_TEXT"));
        }
        if (question.isSensitive()) {
            // Whether the other question was answered would tell what was answered here.
            return List.of(Violation.at(at + "/question", "NO_CONDITION_ON_SENSITIVE"));
        }
        List<Violation> broken = new ArrayList<>();
        if (condition.operator().comparesNumbers() && !question.kind().isScale()) {
            broken.add(Violation.at(at + "/operator", "COMPARES_SCALES_ONLY"));
        }
        if (condition.operator().takesOneValue() && condition.values().size() != 1) {
            broken.add(Violation.at(at + "/values", "ONE_VALUE_ONLY"));
        }
        List<String> possible = possible(question).toList();
        for (int i = 0; i < condition.values().size(); i++) {
            if (!possible.contains(condition.values().get(i))) {
                String all = possible.stream().collect(Collectors.joining(", "));
                broken.add(Violation.at(at + "/values/" + i, "NOT_ONE_OF", all));
            }
        }
        return broken;
    }

    private static Stream<String> possible(DraftedQuestion question) {
        Kind kind = question.kind();
        if (kind.isScale()) {
            return IntStream.rangeClosed(kind.lowest(), kind.highest()).mapToObj(Integer::toString);
        }
        return kind == Kind.YES_NO
                ? Option.YES_OR_NO.stream().map(Option::code)
                : question.listed().stream().map(ListedOption::code);
    }
}
