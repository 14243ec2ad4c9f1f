package ma.istiqbal.feedback.questionnaire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.istiqbal.defaults.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Whether question codes keep the meaning that other versions, of this questionnaire and of all others, gave them. */
final class Meanings {

    private final Map<String, Violation> changed = new LinkedHashMap<>();

    private Meanings() {}

    /**
     * Every difference, at its place in the questions. An option that is new or gone is none, but among spans of minutes,
     * which together are one scale: answers by another one could no longer be counted with those from before.
     */
    static List<Violation> changed(List<Question> questions, Collection<Questionnaire> others) {
        Meanings meanings = new Meanings();
        for (int i = 0; i < questions.size(); i++) {
            for (Questionnaire other : others) {
                Optional<Question> known = other.question(questions.get(i).code());
                if (known.isPresent()) {
                    meanings.compare("/questions/" + i, questions.get(i), known.get(), other.id());
                }
            }
        }
        return new ArrayList<>(meanings.changed.values());
    }

    private void compare(String at, Question question, Question known, String version) {
        String code = question.code();
        compare(at + "/kind", code, question.kind(), known.kind(), version);
        compare(at + "/dimension", code, question.dimension(), known.dimension(), version);
        compare(at + "/sensitive", code, question.sensitive(), known.sensitive(), version);
        if (question.kind() == Kind.DURATION_BUCKET) {
            compare(at + "/options", code, codes(question), codes(known), version);
        }
        for (int i = 0; i < question.options().size(); i++) {
            Option option = question.options().get(i);
            Optional<Option> before = known.option(option.code());
            if (before.isPresent()) {
                compare(at + "/options/" + i, code + "/" + option.code(), option, before.get(), version);
            }
        }
    }

    private static String codes(Question question) {
        return question.options().stream().map(Option::code).collect(Collectors.joining(", "));
    }

    private void compare(String at, String code, Option option, Option known, String version) {
        compare(at + "/ordinal", code, option.ordinal(), known.ordinal(), version);
        compare(at + "/fromMinutes", code, option.fromMinutes(), known.fromMinutes(), version);
        compare(at + "/toMinutes", code, option.toMinutes(), known.toMinutes(), version);
        compare(at + "/isolated", code, option.isolated(), known.isolated(), version);
        compare(at + "/other", code, option.other(), known.other(), version);
    }

    private void compare(String at, String code, @Nullable Object now, @Nullable Object before, String version) {
        if (!Objects.equals(now, before)) {
            String shown = before == null ? "–" : before.toString();
            changed.putIfAbsent(at, Violation.at(at, "MEANS_SOMETHING_ELSE", code, shown, version));
        }
    }
}
