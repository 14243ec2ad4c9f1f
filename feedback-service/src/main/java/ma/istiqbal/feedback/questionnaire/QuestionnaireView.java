package ma.istiqbal.feedback.questionnaire;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;

/** A version of a questionnaire as it is written and decided. */
@Schema(name = "Questionnaire")
record QuestionnaireView(
        @Schema(example = "core-1") String id,
        @Schema(example = "core") String code,

        @Schema(description = "Of the questionnaire; the ETag counts the changes of this version", example = "1")
        int version,

        QuestionnaireState state,
        List<DraftedQuestion> questions,

        @Schema(description = "By language, then by question or question/OPTION")
        Map<String, Map<String, String>> texts,

        @Schema(description = "States to which the caller may try to move it")
        List<QuestionnaireState> allowedActions,

        Instant createdAt,
        Instant changedAt) {

    static QuestionnaireView of(Stored<Questionnaire> stored, Caller caller) {
        Questionnaire questionnaire = stored.state();
        return new QuestionnaireView(
                stored.id(),
                questionnaire.code(),
                questionnaire.version(),
                questionnaire.state(),
                questionnaire.questions().stream().map(DraftedQuestion::of).toList(),
                questionnaire.texts(),
                QuestionnaireLifecycle.TABLE.allowed(questionnaire.state(), caller),
                stored.createdAt(),
                stored.changedAt());
    }
}
