package ma.istiqbal.feedback.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    private static final Map<String, String> TEXTS =
            Map.of("overall", "…", "outcome", "…", "outcome/YES", "…", "outcome/NO", "…");

    @Test
    void withTheSameKeysInArabicAndFrenchItsTextsAreComplete() {
        assertThat(gaps(Map.of("ar", TEXTS, "fr", TEXTS))).isEmpty();
        assertThat(gaps(Map.of("ar", TEXTS, "fr", TEXTS, "en", Map.of("overall", "…"))))
                .isEmpty();
    }

    @Test
    void everyTextThatIsMissingIsNamed() {
        Map<String, String> less = new HashMap<>(TEXTS);
        less.remove("outcome/YES");
        less.remove("outcome");
        assertThat(gaps(Map.of("fr", less)))
                .containsExactly(
                        "TEXTS_MISSING [ar, outcome, outcome/NO, outcome/YES, overall]",
                        "TEXTS_MISSING [fr, outcome, outcome/YES]");
    }

    @Test
    void everyTextForWhatDoesNotExistIsNamed() {
        Map<String, String> more = new HashMap<>(TEXTS);
        more.put("welcome", "…");
        more.put("outcome/MAYBE", "…");
        assertThat(gaps(Map.of("ar", more, "fr", TEXTS, "en", Map.of("welcome", "…"))))
                .containsExactly("TEXTS_SUPERFLUOUS [ar, outcome/MAYBE, welcome]", "TEXTS_SUPERFLUOUS [en, welcome]");
    }

    @Test
    void aYesOrNoNeedsNoTextsForItsAnswers() {
        Question signs = new Question("signs", Kind.YES_NO, null, false, false, List.of(), List.of());
        Map<String, String> texts = Map.of("signs", "…");
        assertThat(TextGaps.of(Questionnaire.draft("more", 1, List.of(signs), Map.of("ar", texts, "fr", texts), "me")))
                .isEmpty();
    }

    @Test
    void whoeverRevisesADraftIsAnEditor() {
        Questionnaire draft =
                draft(Map.of()).revised(List.of(), Map.of(), "you").revised(List.of(), Map.of(), "me");
        assertThat(draft.editors()).containsExactly("me", "you");
    }

    @Test
    void onlyADraftIsRevised() {
        for (QuestionnaireState state : QuestionnaireState.values()) {
            Questionnaire version = new Questionnaire("more", 1, state, List.of(), Map.of(), List.of());
            if (state != QuestionnaireState.DRAFT) {
                assertThatThrownBy(() -> version.revised(List.of(), Map.of(), "me"))
                        .isInstanceOf(QuestionnaireNotDraft.class);
            }
        }
    }

    @Test
    void theCoreIsAnsweredWithOneTapOnTheFaces() {
        Question overall = SampleQuestionnaire.OVERALL;
        Question welcome =
                new Question("welcome", Kind.SCALE5, Dimension.RECEPTION, false, false, List.of(), List.of());
        assertThat(core(overall, welcome).isAnsweredWithOneTap()).isTrue();
        assertThat(core(welcome).isAnsweredWithOneTap()).isFalse();
        assertThat(core(overall, SampleQuestionnaire.DRIVERS).isAnsweredWithOneTap())
                .isFalse();
        Question stars = new Question("overall", Kind.SCALE5, null, true, false, List.of(), List.of());
        assertThat(core(stars).isAnsweredWithOneTap()).isFalse();
        Question optional = new Question("overall", Kind.SMILEY5, null, false, false, List.of(), List.of());
        assertThat(core(optional).isAnsweredWithOneTap()).isFalse();
    }

    private static Questionnaire core(Question... questions) {
        return Questionnaire.draft("core", 7, List.of(questions), Map.of(), "me");
    }

    private static List<String> gaps(Map<String, Map<String, String>> texts) {
        return TextGaps.of(draft(texts)).stream()
                .map(gap -> gap.code() + " " + gap.arguments())
                .toList();
    }

    private static Questionnaire draft(Map<String, Map<String, String>> texts) {
        Question outcome = new Question(
                "outcome",
                Kind.SINGLE,
                Dimension.OUTCOME,
                false,
                false,
                List.of(Option.plain("YES"), Option.plain("NO")),
                List.of());
        return Questionnaire.draft("more", 1, List.of(SampleQuestionnaire.OVERALL, outcome), texts, "me");
    }
}
