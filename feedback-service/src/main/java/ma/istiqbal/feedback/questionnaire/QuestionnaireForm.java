package ma.istiqbal.feedback.questionnaire;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A questionnaire as it is shown to be answered. */
@Schema(name = "QuestionnaireForm")
public record QuestionnaireForm(
        @Schema(description = "To be sent as questionnaire with the answers", example = "core-1")
        String id,

        @Schema(example = "core") String code,
        @Schema(example = "1") int version,
        List<Item> questions) {

    private static final LocalizedText YES = new LocalizedText("نعم", "Oui", "Yes");
    private static final LocalizedText NO = new LocalizedText("لا", "Non", "No");

    /** A question with its texts. */
    @Schema(name = "FormQuestion")
    public record Item(
            @Schema(example = "welcome") String code,

            @Schema(
                    description = "SMILEY5 and SCALE5 are answered from 1 to 5, SCALE10 from 0 to 10, MULTI with a "
                            + "list of codes, TEXT with a text, the others with the code of one option")
            Kind kind,

            @Schema(description = "Absent for what is about the visit as a whole") @Nullable
            Dimension dimension,

            @Schema(description = "Where it is asked at all")
            boolean required,

            @Schema(description = "Its answers are kept apart, under their own key, and never shown with the others")
            boolean sensitive,

            LocalizedText labels,
            List<Choice> options,

            @Schema(description = "It is asked only when all of these hold, and answered only then")
            List<DraftedQuestion.ShowIf> showIf) {}

    /** An option with its texts. */
    @Schema(name = "FormOption")
    public record Choice(
            @Schema(example = "M10_20") String code,

            @Schema(description = "Chosen alone, where several may be chosen")
            boolean isolated,

            LocalizedText labels) {}

    /** @param questionnaire a version that was published: its texts are complete */
    public static QuestionnaireForm of(Questionnaire questionnaire) {
        return new QuestionnaireForm(
                questionnaire.id(),
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
                question.offered().stream()
                        .map(option ->
                                new Choice(option.code(), option.isolated(), labels(questionnaire, question, option)))
                        .toList(),
                question.showIf().stream().map(DraftedQuestion.ShowIf::of).toList());
    }

    private static LocalizedText labels(Questionnaire questionnaire, Question question, Option option) {
        if (question.kind() == Kind.YES_NO) {
            return option.code().equals("YES") ? YES : NO;
        }
        return questionnaire.text(question.textKey(option));
    }
}
