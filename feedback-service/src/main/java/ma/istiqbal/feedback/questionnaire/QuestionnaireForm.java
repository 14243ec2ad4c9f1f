package ma.istiqbal.feedback.questionnaire;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A questionnaire as it is shown to be answered. */
@Schema(name = "QuestionnaireForm")
public record QuestionnaireForm(
        @Schema(example = "core") String code,
        @Schema(example = "1") int version,
        List<Item> questions) {

    /** A question with its texts. */
    @Schema(name = "FormQuestion")
    public record Item(
            @Schema(example = "welcome") String code,
            Kind kind,

            @Schema(description = "Absent for what is about the visit as a whole") @Nullable
            Dimension dimension,

            boolean required,

            @Schema(description = "Its answers are kept apart, under their own key, and never shown with the others")
            boolean sensitive,

            LocalizedText labels,
            List<Choice> options) {}

    /** An option with its texts. */
    @Schema(name = "FormOption")
    public record Choice(@Schema(example = "M10_20") String code, LocalizedText labels) {}

    public static QuestionnaireForm of(Questionnaire questionnaire) {
        return new QuestionnaireForm(
                questionnaire.code(),
                questionnaire.version(),
                questionnaire.questions().stream()
                        .map(question -> item(questionnaire, question))
                        .toList());
    }

    private static Item item(Questionnaire questionnaire, Question question) {
        return new Item(
                question.code(),
                question.kind(),
                question.dimension(),
                question.required(),
                question.sensitive(),
                questionnaire.text(question.code()),
                question.options().stream()
                        .map(option -> new Choice(option.code(), questionnaire.text(question.textKey(option))))
                        .toList());
    }
}
