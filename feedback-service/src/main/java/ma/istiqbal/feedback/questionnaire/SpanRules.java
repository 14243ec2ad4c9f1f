package ma.istiqbal.feedback.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.feedback.questionnaire.DraftedQuestion.ListedOption;
import org.jspecify.annotations.Nullable;

/** Spans of minutes follow each other from zero without a gap, and the last has no end: everyone finds their own wait. */
final class SpanRules {

    private SpanRules() {}

    static List<Violation> broken(String at, Kind kind, List<ListedOption> options) {
        List<Violation> broken = new ArrayList<>();
        @Nullable Integer expected = kind == Kind.DURATION_BUCKET ? Integer.valueOf(0) : null;
        for (int i = 0; i < options.size(); i++) {
            ListedOption option = options.get(i);
            boolean last = i == options.size() - 1;
            if (!Objects.equals(option.fromMinutes(), expected)) {
                broken.add(outOfLine(at + "/" + i + "/fromMinutes", expected));
            }
            if (kind != Kind.DURATION_BUCKET || last) {
                if (option.toMinutes() != null) {
                    broken.add(Violation.at(at + "/" + i + "/toMinutes", "NO_MINUTES_HERE"));
                }
            } else {
                Integer from = expected == null ? Integer.valueOf(0) : expected;
                if (option.toMinutes() == null || option.toMinutes() <= from) {
                    broken.add(Violation.at(at + "/" + i + "/toMinutes", "ENDS_AFTER", from));
                }
                expected = option.toMinutes() == null ? from : option.toMinutes();
            }
        }
        return broken;
    }

    private static Violation outOfLine(String pointer, @Nullable Integer expected) {
        return expected == null
                ? Violation.at(pointer, "NO_MINUTES_HERE")
                : Violation.at(pointer, "BEGINS_AT", expected);
    }
}
