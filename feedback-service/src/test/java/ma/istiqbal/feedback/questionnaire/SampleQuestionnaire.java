package ma.istiqbal.feedback.questionnaire;

import java.util.List;
import java.util.Map;

/** A questionnaire with a question of every kind, for tests. */
public final class SampleQuestionnaire {

    static final Question OVERALL = new Question("overall", Kind.SMILEY5, null, true, false, List.of(), List.of());

    static final Question DRIVERS = new Question(
            "drivers",
            Kind.MULTI,
            null,
            true,
            false,
            List.of(
                    Option.plain("CLARITY"),
                    Option.plain("WAITING"),
                    new Option("NONE", null, null, null, true, false)),
            List.of(new Condition("overall", Condition.Operator.AT_MOST, List.of("2"))));

    static final Question UNOFFICIAL = new Question(
            "unofficial",
            Kind.SINGLE,
            Dimension.INTEGRITY,
            false,
            true,
            List.of(Option.plain("YES"), Option.plain("NO")),
            List.of());

    public static final Questionnaire OF_EVERY_KIND = new Questionnaire(
            "sample",
            1,
            QuestionnaireState.DRAFT,
            List.of(
                    OVERALL,
                    DRIVERS,
                    optional("clarity", Kind.SCALE5),
                    optional("recommend", Kind.SCALE10),
                    optional("signs", Kind.YES_NO),
                    UNOFFICIAL,
                    optional("text", Kind.TEXT)),
            Map.of(),
            List.of());

    private SampleQuestionnaire() {}

    private static Question optional(String code, Kind kind) {
        return new Question(code, kind, null, false, false, List.of(), List.of());
    }
}
