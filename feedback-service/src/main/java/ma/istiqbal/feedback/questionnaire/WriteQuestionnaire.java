package ma.istiqbal.feedback.questionnaire;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import ma.istiqbal.defaults.text.Text;
import org.jspecify.annotations.Nullable;

/** What a caller writes into a draft; its texts need not be complete before its review. */
record WriteQuestionnaire(
        @Schema(description = "In the order in which they are asked") @NotNull @Size(max = MOST_QUESTIONS)
        List<@NotNull @Valid DraftedQuestion> questions,

        @Schema(
                description = "By language, then by question or question/OPTION",
                example = "{\"ar\": {\"clarity\": \"كانت المعلومات واضحة\"}, \"fr\": {\"clarity\": \"C'était clair\"}}")
        @NotNull
        Map<
                        @NotNull @Pattern(regexp = LANGUAGE) String,
                        @NotNull @Size(max = MOST_TEXTS) Map<
                                @NotNull @Pattern(regexp = KEY) String, @NotNull @Text(max = 300) String>>
                texts) {

    static final String CODE = "[a-z][a-z0-9]{0,19}(-[a-z][a-z0-9]{0,19}){0,3}";

    /** As many as a submission may answer. */
    static final int MOST_QUESTIONS = 50;

    private static final String LANGUAGE = "ar|fr|en";
    private static final String KEY = DraftedQuestion.CODE + "(/" + DraftedQuestion.OPTION_CODE + ")?";
    private static final int MOST_TEXTS = MOST_QUESTIONS * 31;

    /** Body that begins the next version of a questionnaire. */
    record DraftQuestionnaire(
            @Schema(description = "Of the questionnaire; points ask core", example = "core")
            @NotNull
            @Pattern(regexp = CODE)
            String code,

            @Schema(description = "A version to begin from, instead of an empty one", example = "core-1")
            @Nullable
            @Size(max = 100)
            String from) {}

    List<Question> asked() {
        return questions.stream().map(DraftedQuestion::question).toList();
    }
}
