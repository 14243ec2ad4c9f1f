package ma.istiqbal.feedback.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.feedback.questionnaire.DraftedQuestion.ListedOption;

/** The rules between the values of a draft. */
final class DraftRules {

    /** As many as can be sealed to one length. */
    static final int MOST_SENSITIVE = 5;

    private final List<Violation> broken = new ArrayList<>();
    private final Map<String, DraftedQuestion> earlier = new LinkedHashMap<>();
    private int sensitive;
    private boolean text;

    private DraftRules() {}

    static List<Violation> broken(List<DraftedQuestion> questions) {
        DraftRules rules = new DraftRules();
        for (int i = 0; i < questions.size(); i++) {
            rules.check("/questions/" + i, questions.get(i));
        }
        return rules.broken;
    }

    private void check(String at, DraftedQuestion question) {
        if (earlier.containsKey(question.code())) {
            refuse(at + "/code", "QUESTION_TWICE", question.code());
        }
        if (question.kind() == Kind.TEXT && text) {
            refuse(at + "/kind", "ONE_TEXT_ONLY");
        }
        text |= question.kind() == Kind.TEXT;
        checkSensitive(at, question);
        checkOptions(at + "/options", question);
        for (int i = 0; i < question.conditions().size(); i++) {
            broken.addAll(ConditionRules.broken(
                    at + "/showIf/" + i, question.conditions().get(i), earlier));
        }
        earlier.putIfAbsent(question.code(), question);
    }

    private void checkSensitive(String at, DraftedQuestion question) {
        if (!question.isSensitive()) {
            return;
        }
        sensitive++;
        if (question.kind() != Kind.SINGLE && question.kind() != Kind.YES_NO) {
            refuse(at + "/sensitive", "SENSITIVE_IS_ONE_CHOICE");
        } else if (sensitive > MOST_SENSITIVE) {
            refuse(at + "/sensitive", "TOO_MANY_SENSITIVE", MOST_SENSITIVE);
        }
    }

    private void checkOptions(String at, DraftedQuestion question) {
        List<ListedOption> options = question.listed();
        if (question.kind().hasOptions() == options.isEmpty()) {
            refuse(at, options.isEmpty() ? "OPTIONS_NEEDED" : "NO_OPTIONS_HERE");
            return;
        }
        Set<String> codes = new HashSet<>();
        Set<Integer> ordinals = new HashSet<>();
        boolean other = false;
        for (int i = 0; i < options.size(); i++) {
            ListedOption listed = options.get(i);
            Option option = listed.option();
            if (!codes.add(option.code())) {
                refuse(at + "/" + i + "/code", "OPTION_TWICE", option.code());
            }
            if (option.ordinal() != null && !ordinals.add(option.ordinal())) {
                refuse(at + "/" + i + "/ordinal", "OPTION_TWICE", option.ordinal());
            }
            if (option.isolated() && question.kind() != Kind.MULTI) {
                refuse(at + "/" + i + "/isolated", "ALONE_ANYWAY");
            }
            if (option.other() && other) {
                refuse(at + "/" + i + "/other", "ONE_OTHER_ONLY");
            }
            other |= option.other();
        }
        broken.addAll(SpanRules.broken(at, question.kind(), options));
    }

    private void refuse(String pointer, String code, Object... arguments) {
        broken.add(Violation.at(pointer, code, arguments));
    }
}
