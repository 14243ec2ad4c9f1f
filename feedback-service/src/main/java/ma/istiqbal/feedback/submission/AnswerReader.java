package ma.istiqbal.feedback.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.feedback.questionnaire.Condition;
import ma.istiqbal.feedback.questionnaire.Option;
import ma.istiqbal.feedback.questionnaire.Question;
import ma.istiqbal.feedback.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** Reads answers against a questionnaire, noting everything that does not fit. */
final class AnswerReader {

    private static final String POINTER = "/answers/";
    private static final int LONGEST_TEXT = 2000;

    private final Map<String, Integer> ratings = new TreeMap<>();
    private final Map<String, String> choices = new TreeMap<>();
    private final Map<String, List<String>> selections = new TreeMap<>();
    private final Map<String, String> sensitive = new TreeMap<>();
    private final Map<String, List<String>> chosen = new HashMap<>();
    private final Set<String> unfit = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();
    private @Nullable String text;

    private AnswerReader() {}

    /** Adds to {@code violations} what does not fit; the answers are to be used only if nothing was. */
    static Answers read(Map<String, Object> given, Questionnaire questionnaire, List<Violation> violations) {
        AnswerReader reader = new AnswerReader();
        given.keySet().stream()
                .filter(code -> questionnaire.question(code).isEmpty())
                .forEach(code -> reader.refuse(code, "UNKNOWN_QUESTION"));
        questionnaire.questions().forEach(question -> reader.read(question, given));
        violations.addAll(reader.violations);
        return new Answers(reader.ratings, reader.choices, reader.selections, reader.sensitive, reader.text);
    }

    /** In the questionnaire's order: whether a question is asked depends on answers that come before it. */
    private void read(Question question, Map<String, Object> given) {
        // Where an answer does not fit, nobody knows what would have been asked after it.
        boolean known = question.showIf().stream().map(Condition::question).noneMatch(unfit::contains);
        boolean asked = !known || question.isAsked(chosen);
        if (!given.containsKey(question.code())) {
            if (known && asked && question.required()) {
                refuse(question.code(), "REQUIRED");
            }
        } else if (asked) {
            read(question, given.get(question.code()));
        } else {
            refuse(question.code(), "QUESTION_NOT_ASKED");
        }
    }

    private void read(Question question, @Nullable Object answer) {
        switch (question.kind()) {
            case SMILEY5, SCALE5, SCALE10 -> rating(question, answer);
            case YES_NO, SINGLE, DURATION_BUCKET -> choice(question, answer);
            case MULTI -> selection(question, answer);
            case TEXT -> text(question, answer);
        }
    }

    private void rating(Question question, @Nullable Object answer) {
        int lowest = question.kind().lowest();
        int highest = question.kind().highest();
        if (!(answer instanceof Integer rating)) {
            boolean whole = answer instanceof java.math.BigInteger || answer instanceof Long;
            refuse(question.code(), whole ? "OUT_OF_SCALE" : "WRONG_TYPE", lowest, highest);
        } else if (rating < lowest || rating > highest) {
            refuse(question.code(), "OUT_OF_SCALE", lowest, highest);
        } else {
            ratings.put(question.code(), rating);
            chosen.put(question.code(), List.of(rating.toString()));
        }
    }

    private void choice(Question question, @Nullable Object answer) {
        if (!(answer instanceof String option)) {
            refuse(question.code(), "WRONG_TYPE");
        } else if (isOffered(question, option)) {
            (question.sensitive() ? sensitive : choices).put(question.code(), option);
            chosen.put(question.code(), List.of(option));
        }
    }

    private void selection(Question question, @Nullable Object answer) {
        if (!(answer instanceof List<?> given) || !given.stream().allMatch(String.class::isInstance)) {
            refuse(question.code(), "WRONG_TYPE");
            return;
        }
        List<String> options = given.stream().map(String.class::cast).toList();
        if (options.isEmpty() || options.size() > question.options().size()) {
            refuse(question.code(), "WRONG_SIZE", 1, question.options().size());
        } else if (Set.copyOf(options).size() < options.size()) {
            refuse(question.code(), "CHOSEN_TWICE");
        } else if (options.stream().allMatch(option -> isOffered(question, option))) {
            keep(question, Set.copyOf(options));
        }
    }

    private void keep(Question question, Set<String> options) {
        List<Option> all = question.options().stream()
                .filter(option -> options.contains(option.code()))
                .toList();
        if (all.size() > 1 && all.stream().anyMatch(Option::isolated)) {
            refuse(
                    question.code(),
                    "CHOSEN_ALONE",
                    codes(all.stream().filter(Option::isolated).toList()));
            return;
        }
        List<String> inOrder = all.stream().map(Option::code).toList();
        selections.put(question.code(), inOrder);
        chosen.put(question.code(), inOrder);
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

    private boolean isOffered(Question question, String option) {
        boolean offered = question.option(option).isPresent();
        if (!offered) {
            refuse(question.code(), "NOT_ONE_OF", codes(question.offered()));
        }
        return offered;
    }

    private static String codes(List<Option> options) {
        return options.stream().map(Option::code).collect(Collectors.joining(", "));
    }

    /** The questions at which something does not fit. */
    static Set<String> questionsOf(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.pointer().substring(POINTER.length()))
                .map(code -> code.replace("~1", "/").replace("~0", "~"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void refuse(String code, String why, Object... arguments) {
        unfit.add(code);
        String pointer = POINTER + code.replace("~", "~0").replace("/", "~1");
        violations.add(Violation.at(pointer, why, arguments));
    }
}
