package ma.istiqbal.feedback.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    private static final Map<String, String> TEXTS = Map.of("overall", "…", "outcome", "…", "outcome/YES", "…");

    @Test
    void withTheSameKeysInArabicAndFrenchItIsPublished() {
        assertThat(draft(Map.of("ar", TEXTS, "fr", TEXTS)).published().status())
                .isEqualTo(Questionnaire.Status.PUBLISHED);
    }

    @Test
    void withATextMissingInOneLanguageItCannotBePublished() {
        Map<String, String> less = new HashMap<>(TEXTS);
        less.remove("outcome/YES");
        Questionnaire draft = draft(Map.of("ar", TEXTS, "fr", less));
        assertThatThrownBy(draft::published).isInstanceOf(TextsIncomplete.class);
        assertThatThrownBy(draft(Map.of("ar", TEXTS))::published).isInstanceOf(TextsIncomplete.class);
    }

    @Test
    void withATextForAQuestionThatDoesNotExistItCannotBePublished() {
        Map<String, String> more = new HashMap<>(TEXTS);
        more.put("welcome", "…");
        Questionnaire draft = draft(Map.of("ar", more, "fr", more));
        assertThatThrownBy(draft::published).isInstanceOf(TextsIncomplete.class);
    }

    @Test
    void whatIsPublishedIsNotPublishedAgain() {
        Questionnaire published = draft(Map.of("ar", TEXTS, "fr", TEXTS)).published();
        assertThatThrownBy(published::published).isInstanceOf(IllegalArgumentException.class);
    }

    private static Questionnaire draft(Map<String, Map<String, String>> texts) {
        Question overall = new Question("overall", Kind.SMILEY5, null, true, false, List.of(), List.of());
        Question outcome = new Question(
                "outcome", Kind.SINGLE, Dimension.OUTCOME, false, false, List.of(Option.plain("YES")), List.of());
        return new Questionnaire("core", 1, Questionnaire.Status.DRAFT, List.of(overall, outcome), texts);
    }
}
