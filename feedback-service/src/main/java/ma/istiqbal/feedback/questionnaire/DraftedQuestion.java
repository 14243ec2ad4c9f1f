package ma.istiqbal.feedback.questionnaire;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question as it is written into a draft, and read again. */
@Schema(name = "Question")
record DraftedQuestion(
        @Schema(
                description = "Keeps one meaning for ever, over all versions of all questionnaires",
                example = "drivers")
        @NotNull
        @Pattern(regexp = DraftedQuestion.CODE)
        String code,

        @NotNull Kind kind,

        @Schema(description = "Absent for what is about the visit as a whole") @Nullable
        Dimension dimension,

        @Schema(description = "Where it is asked at all; false when absent") @Nullable
        Boolean required,

        @Schema(description = "Whether its answers are kept apart, under their own key; false when absent") @Nullable
        Boolean sensitive,

        @Schema(description = "Of SINGLE, MULTI and DURATION_BUCKET, and only of them") @Nullable @Size(max = 30)
        List<@NotNull @Valid ListedOption> options,

        @Schema(description = "It is asked only when all of these hold") @Nullable @Size(max = 5)
        List<@NotNull @Valid ShowIf> showIf) {

    static final String CODE = "[a-z][a-z0-9_]{0,29}";
    static final String OPTION_CODE = "[A-Z][A-Z0-9_]{0,29}";

    @Schema(name = "QuestionOption")
    record ListedOption(
            @Schema(example = "WAITING") @NotNull @Pattern(regexp = OPTION_CODE)
            String code,

            @Schema(description = "Its rank, where the list has an order that means something")
            @Nullable
            @Min(0)
            @Max(1000)
            Integer ordinal,

            @Schema(description = "Of DURATION_BUCKET: shortest duration, included") @Nullable @Min(0) @Max(10_000)
            Integer fromMinutes,

            @Schema(description = "Of DURATION_BUCKET: longest duration, excluded; absent for the last")
            @Nullable
            @Min(0)
            @Max(10_000)
            Integer toMinutes,

            @Schema(description = "Of MULTI: chosen alone") @Nullable
            Boolean isolated,

            @Schema(description = "Stands for what the list does not name") @Nullable
            Boolean other) {

        Option option() {
            return new Option(code, ordinal, fromMinutes, toMinutes, isTrue(isolated), isTrue(other));
        }

        static ListedOption of(Option option) {
            return new ListedOption(
                    option.code(),
                    option.ordinal(),
                    option.fromMinutes(),
                    option.toMinutes(),
                    option.isolated(),
                    option.other());
        }
    }

    @Schema(name = "QuestionCondition")
    record ShowIf(
            @Schema(description = "Code of an earlier question", example = "overall") @NotNull @Pattern(regexp = CODE)
            String question,

            @NotNull Condition.Operator operator,

            @Schema(description = "Ratings in digits, or codes of options; one, except for IN", example = "[\"2\"]")
            @NotNull
            @Size(min = 1, max = 30)
            List<@NotNull @Pattern(regexp = "[A-Z0-9_]{1,30}") String> values) {

        Condition condition() {
            return new Condition(question, operator, values);
        }

        static ShowIf of(Condition condition) {
            return new ShowIf(condition.question(), condition.operator(), condition.values());
        }
    }

    /** As it is kept; the {@linkplain DraftRules rules} hold. */
    Question question() {
        return new Question(
                code,
                kind,
                dimension,
                isTrue(required),
                isTrue(sensitive),
                listed().stream().map(ListedOption::option).toList(),
                conditions().stream().map(ShowIf::condition).toList());
    }

    static DraftedQuestion of(Question question) {
        return new DraftedQuestion(
                question.code(),
                question.kind(),
                question.dimension(),
                question.required(),
                question.sensitive(),
                question.options().isEmpty()
                        ? null
                        : question.options().stream().map(ListedOption::of).toList(),
                question.showIf().isEmpty()
                        ? null
                        : question.showIf().stream().map(ShowIf::of).toList());
    }

    List<ListedOption> listed() {
        return options == null ? List.of() : options;
    }

    List<ShowIf> conditions() {
        return showIf == null ? List.of() : showIf;
    }

    boolean isSensitive() {
        return isTrue(sensitive);
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }
}
