package ma.istiqbal.feedback.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.feedback.questionnaire.Option;
import ma.istiqbal.feedback.questionnaire.Question;
import ma.istiqbal.feedback.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** Reads answers against a questionnaire, noting everything that does not fit. */
final class AnswerReader {

    private static final int WORST = 1;
    private static final int BEST = 5;
    private static final int LONGEST_TEXT = 2000;

    private final Map<String, Integer> ratings = new TreeMap<>();
    private final Map<String, String> choices = new TreeMap<>();
    private final Map<String, String> sensitive = new TreeMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private @Nullable String text;

    private AnswerReader() {}

    /** Adds to {@code violations} what does not fit; the answers are to be used only if nothing was. */
    static Answers read(Map<String, Object> given, Questionnaire questionnaire, List<Violation> violations) {
        AnswerReader reader = new AnswerReader();
        given.forEach((code, answer) -> reader.read(code, answer, questionnaire.question(code)));
        questionnaire.questions().stream()
                .filter(question -> question.required() && !given.containsKey(question.code()))
                .forEach(question -> reader.refuse(question.code(), "REQUIRED"));
        violations.addAll(reader.violations);
        return new Answers(reader.ratings, reader.choices, reader.sensitive, reader.text);
    }

    private void read(String code, @Nullable Object answer, Optional<Question> known) {
        if (known.isEmpty()) {
            refuse(code, "UNKNOWN_QUESTION");
            return;
        }
        Question question = known.get();
        switch (question.kind()) {
            case SMILEY5, SCALE5 -> rating(question, answer);
            case SINGLE, DURATION_BUCKET -> choice(question, answer);
            case TEXT -> text(question, answer);
        }
    }

    private void rating(Question question, @Nullable Object answer) {
        if (!(answer instanceof Integer rating)) {
            refuse(
                    question.code(),
                    answer instanceof java.math.BigInteger || answer instanceof Long ? "OUT_OF_SCALE" : "WRONG_TYPE",
                    WORST,
                    BEST);
        } else if (rating < WORST || rating > BEST) {
            refuse(question.code(), "OUT_OF_SCALE", WORST, BEST);
        } else {
            ratings.put(question.code(), rating);
        }
    }

    private void choice(Question question, @Nullable Object answer) {
        if (!(answer instanceof String option)) {
            refuse(question.code(), "WRONG_TYPE");
        } else if (!question.offers(option)) {
            String all = question.options().stream().map(Option::code).collect(Collectors.joining(", "));
            refuse(question.code(), "NOT_ONE_OF", all);
        } else {
            (question.sensitive() ? sensitive : choices).put(question.code(), option);
        }
    }

    private void text(Question question, @Nullable Object answer) {
        if (!(answer instanceof String written)) {
            refuse(question.code(), "WRONG_TYPE");
        } else if (written.isBlank()) {
            refuse(question.code(), "BLANK");
        } else if (written.codePointCount(0, written.length()) > LONGEST_TEXT) {
            refuse(question.code(), "WRONG_LENGTH", 1, LONGEST_TEXT);
        } else {
            text = written;
        }
    }

    private void refuse(String code, String why, Object... arguments) {
        String pointer = "/answers/" + code.replace("~", "~0").replace("/", "~1");
        violations.add(Violation.at(pointer, why, arguments));
    }
}
