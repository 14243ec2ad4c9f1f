package ma.istiqbal.feedback.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ma.istiqbal.defaults.lifecycle.Transition;
import ma.istiqbal.defaults.text.LocalizedText;

/**
 * One version of a questionnaire. Only a draft is ever written anew: what was published never changes.
 *
 * @param code of the questionnaire, the same for all versions
 * @param texts by language, then by question or {@code question/OPTION}
 * @param editors who has written a part of this version, and so may not publish it
 */
public record Questionnaire(
        String code,
        int version,
        QuestionnaireState state,
        List<Question> questions,
        Map<String, Map<String, String>> texts,
        List<String> editors) {

    /** The questionnaire that feedback points ask. */
    static final String CORE = "core";

    static final String OVERALL = "overall";

    public Questionnaire {
        questions = List.copyOf(questions);
        texts = Map.copyOf(texts);
        editors = List.copyOf(editors);
        if (questions.stream().map(Question::code).distinct().count() != questions.size()) {
            throw new IllegalArgumentException("a question stands once in a questionnaire");
        }
    }

    static Questionnaire draft(
            String code, int version, List<Question> questions, Map<String, Map<String, String>> texts, String editor) {
        return new Questionnaire(code, version, QuestionnaireState.DRAFT, questions, texts, List.of(editor));
    }

    static String id(String code, int version) {
        return code + "-" + version;
    }

    public String id() {
        return id(code, version);
    }

    Questionnaire revised(List<Question> newQuestions, Map<String, Map<String, String>> newTexts, String editor) {
        if (state != QuestionnaireState.DRAFT) {
            throw new QuestionnaireNotDraft(id());
        }
        List<String> all = new ArrayList<>(editors);
        if (!all.contains(editor)) {
            all.add(editor);
        }
        return new Questionnaire(code, version, state, newQuestions, newTexts, all);
    }

    /** The version in its next state; its guards hold. */
    Questionnaire becoming(Transition<QuestionnaireState, QuestionnaireGuard> transition) {
        if (!transition.from().contains(state)) {
            throw new IllegalArgumentException(state + " cannot become " + transition.to());
        }
        return new Questionnaire(code, version, transition.to(), questions, texts, editors);
    }

    /** Whether citizens may have seen it. */
    boolean wasPublished() {
        return state == QuestionnaireState.PUBLISHED || state == QuestionnaireState.RETIRED;
    }

    boolean isCore() {
        return code.equals(CORE);
    }

    public Optional<Question> question(String questionCode) {
        return questions.stream()
                .filter(question -> question.code().equals(questionCode))
                .findFirst();
    }

    /** Whether the one answer that is always needed is the visit as a whole: every citizen can give it with one tap. */
    boolean isAnsweredWithOneTap() {
        return question(OVERALL)
                        .filter(overall -> overall.kind() == Kind.SMILEY5
                                && overall.required()
                                && overall.showIf().isEmpty())
                        .isPresent()
                && questions.stream()
                        .allMatch(question ->
                                !question.required() || question.code().equals(OVERALL));
    }

    /** What a complete version says under a key. */
    LocalizedText text(String key) {
        return new LocalizedText(
                Objects.requireNonNull(textsIn("ar").get(key)),
                Objects.requireNonNull(textsIn("fr").get(key)),
                textsIn("en").get(key));
    }

    Map<String, String> textsIn(String language) {
        return texts.getOrDefault(language, Map.of());
    }
}
