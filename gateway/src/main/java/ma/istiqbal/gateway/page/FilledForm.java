package ma.istiqbal.gateway.page;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a browser sent of a form. */
final class FilledForm {

    /** A form that was open for longer was not answered when it was shown. */
    private static final Duration OPEN = Duration.ofHours(1);

    static final FilledForm EMPTY = new FilledForm(Map.of());

    private final Map<String, String[]> fields;

    FilledForm(Map<String, String[]> fields) {
        this.fields = fields;
    }

    Optional<String> field(String name) {
        return all(name).stream().findFirst();
    }

    private List<String> all(String name) {
        return Arrays.stream(fields.getOrDefault(name, new String[0]))
                // Forms send each end of a line as two letters, of which the reader's limit knew one.
                .map(value -> value.replace("\r\n", "\n").strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private List<String> given(String question) {
        return all("answer-" + question);
    }

    /** Whether a question was answered so; public, because the template calls it. */
    public boolean has(String question, Object answer) {
        return given(question).contains(String.valueOf(answer));
    }

    /** What was written; public, because the template calls it. */
    public String text(String question) {
        return given(question).stream().findFirst().orElse("");
    }

    /** All that was sent, to be sent once more; public, because the template calls it. */
    public Map<String, String[]> fields() {
        return fields;
    }

    /** When the form was shown; it stays the same however often the button is pressed. */
    Optional<Instant> openedAt(Instant now) {
        return field("opened")
                .filter(seconds -> seconds.matches("\\d{1,11}"))
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
                .filter(opened -> !opened.isAfter(now) && opened.isAfter(now.minus(OPEN)));
    }

    Instant capturedAt(Instant now) {
        return openedAt(now).orElse(now.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The version that was shown, since another may have been published meanwhile; empty when that is not told. */
    String questionnaire() {
        return field("questionnaire").filter(Visit::isVersion).orElse("");
    }

    /** The visit that is to be completed, if it is one. */
    Optional<Visit> visit() {
        return Visit.of(
                field("of").orElse(""),
                field("token").orElse(""),
                field("questionnaire").orElse(""),
                field("said").orElse(""));
    }

    /**
     * By question: scales are numbers, several choices a list, everything else is text. What was left empty was not
     * answered, nor was what is not asked after these answers, which a page without a script shows all the same.
     */
    Map<String, Object> answers(FeedbackForm form) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, List<String>> chosen = new HashMap<>(saidBefore());
        for (FeedbackForm.Question question : form.questionnaire().questions()) {
            List<String> given = given(question.code());
            if (!given.isEmpty() && question.isAsked(chosen)) {
                chosen.put(question.code(), given);
                answers.put(question.code(), answer(question, given));
            }
        }
        return answers;
    }

    /** The answers of the visit so far, as far as a later question depends on them. */
    Map<String, List<String>> said(FeedbackForm form) {
        Map<String, List<String>> said = new HashMap<>(saidBefore());
        for (FeedbackForm.Question question : form.questionnaire().questions()) {
            List<String> given = given(question.code());
            if (!given.isEmpty()) {
                said.put(question.code(), given);
            }
        }
        said.keySet().retainAll(form.questionnaire().decisive());
        return said;
    }

    private Map<String, List<String>> saidBefore() {
        return visit().map(Visit::said).orElse(Map.of());
    }

    private static Object answer(FeedbackForm.Question question, List<String> given) {
        if (question.kind().equals("MULTI")) {
            return given;
        }
        String first = given.getFirst();
        boolean scale = question.options().isEmpty() && first.matches("\\d{1,2}");
        return scale ? (Object) Integer.valueOf(first) : first;
    }
}
