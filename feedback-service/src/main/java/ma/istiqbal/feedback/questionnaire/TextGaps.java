package ma.istiqbal.feedback.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ma.istiqbal.defaults.problem.Violation;

/** Where the languages of a questionnaire do not say the same: Arabic and French say all of it, English may say less. */
final class TextGaps {

    private static final List<String> MANDATORY = List.of("ar", "fr");
    private static final List<String> ALL = List.of("ar", "fr", "en");

    private TextGaps() {}

    static List<Violation> of(Questionnaire questionnaire) {
        Set<String> needed =
                questionnaire.questions().stream().flatMap(Question::textKeys).collect(Collectors.toUnmodifiableSet());
        List<Violation> gaps = new ArrayList<>();
        for (String language : ALL) {
            Set<String> present = questionnaire.textsIn(language).keySet();
            if (MANDATORY.contains(language)) {
                add(gaps, "TEXTS_MISSING", language, needed, present);
            }
            add(gaps, "TEXTS_SUPERFLUOUS", language, present, needed);
        }
        return gaps;
    }

    private static void add(List<Violation> gaps, String code, String language, Set<String> some, Set<String> others) {
        Set<String> lonely = new TreeSet<>(some);
        lonely.removeAll(others);
        if (!lonely.isEmpty()) {
            gaps.add(Violation.at("/to", code, language, String.join(", ", lonely)));
        }
    }
}
