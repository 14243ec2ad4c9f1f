package ma.istiqbal.feedback.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.istiqbal.defaults.text.LocalizedText;

/**
 * One version of a questionnaire. Once published it never changes.
 *
 * @param texts by language, then by question or {@code question/OPTION}
 */
public record Questionnaire(
        String code, int version, Status status, List<Question> questions, Map<String, Map<String, String>> texts) {

    static final String CORE = "core";
    private static final List<String> MANDATORY_LANGUAGES = List.of("ar", "fr");

    /** Where a version is in its life. */
    public enum Status {
        DRAFT,
        IN_REVIEW,
        PUBLISHED,
        RETIRED
    }

    public Questionnaire {
        questions = List.copyOf(questions);
        texts = Map.copyOf(texts);
        if (questions.stream().map(Question::code).distinct().count() != questions.size()) {
            throw new IllegalArgumentException("a question stands once in a questionnaire");
        }
    }

    public String id() {
        return code + "-" + version;
    }

    /** Whether citizens may have seen it. */
    boolean wasPublished() {
        return status == Status.PUBLISHED || status == Status.RETIRED;
    }

    public Optional<Question> question(String questionCode) {
        return questions.stream()
                .filter(question -> question.code().equals(questionCode))
                .findFirst();
    }

    /**
     * The version as everyone sees it from now on.
     *
     * @throws TextsIncomplete unless Arabic and French say exactly the same things
     */
    Questionnaire published() {
        if (wasPublished()) {
            throw new IllegalArgumentException(id() + " was published before");
        }
        Set<String> needed = questions.stream().flatMap(Question::textKeys).collect(Collectors.toUnmodifiableSet());
        for (String language : MANDATORY_LANGUAGES) {
            Set<String> present = texts.getOrDefault(language, Map.of()).keySet();
            if (!present.equals(needed)) {
                throw TextsIncomplete.of(id(), language, needed, present);
            }
        }
        return new Questionnaire(code, version, Status.PUBLISHED, questions, texts);
    }

    LocalizedText text(String key) {
        return new LocalizedText(
                Objects.requireNonNull(texts.getOrDefault("ar", Map.of()).get(key)),
                Objects.requireNonNull(texts.getOrDefault("fr", Map.of()).get(key)),
                texts.getOrDefault("en", Map.of()).get(key));
    }
}
