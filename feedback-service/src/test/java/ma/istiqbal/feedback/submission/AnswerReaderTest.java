package ma.istiqbal.feedback.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.feedback.questionnaire.Questionnaire;
import ma.istiqbal.feedback.questionnaire.SampleQuestionnaire;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {

    private static final Questionnaire ASKED = SampleQuestionnaire.OF_EVERY_KIND;

    private final List<Violation> violations = new ArrayList<>();

    @Test
    void eachKindIsReadAsItIsCounted() {
        Answers answers = read(Map.of(
                "overall",
                1,
                "recommend",
                0,
                "signs",
                "YES",
                "drivers",
                List.of("WAITING", "CLARITY"),
                "unofficial",
                "NO",
                "text",
                "…"));
        assertThat(violations).isEmpty();
        assertThat(answers.ratings()).isEqualTo(Map.of("overall", 1, "recommend", 0));
        assertThat(answers.choices()).isEqualTo(Map.of("signs", "YES"));
        assertThat(answers.selections()).isEqualTo(Map.of("drivers", List.of("CLARITY", "WAITING")));
        assertThat(answers.sensitive()).isEqualTo(Map.of("unofficial", "NO"));
        assertThat(answers.text()).isEqualTo("…");
    }

    @Test
    void aScaleEndsWhereItEnds() {
        read(Map.of("overall", 0, "recommend", 11));
        assertThat(told())
                .containsExactlyInAnyOrder("/answers/overall OUT_OF_SCALE", "/answers/recommend OUT_OF_SCALE");
    }

    @Test
    void yesAndNoAreWords() {
        read(Map.of("overall", 5, "signs", true));
        read(Map.of("overall", 5, "signs", "MAYBE"));
        assertThat(told()).containsExactly("/answers/signs WRONG_TYPE", "/answers/signs NOT_ONE_OF");
    }

    @Test
    void severalChoicesAreAListOfDifferentOfferedOnes() {
        for (Object wrong :
                List.of("WAITING", List.of(1), List.of(), List.of("CLARITY", "CLARITY"), List.of("SMELL"))) {
            read(Map.of("overall", 1, "drivers", wrong));
        }
        assertThat(told())
                .containsExactly(
                        "/answers/drivers WRONG_TYPE",
                        "/answers/drivers WRONG_TYPE",
                        "/answers/drivers WRONG_SIZE",
                        "/answers/drivers CHOSEN_TWICE",
                        "/answers/drivers NOT_ONE_OF");
    }

    @Test
    void noneOfTheseIsChosenAlone() {
        read(Map.of("overall", 1, "drivers", List.of("NONE")));
        assertThat(violations).isEmpty();
        read(Map.of("overall", 1, "drivers", List.of("NONE", "WAITING")));
        assertThat(told()).containsExactly("/answers/drivers CHOSEN_ALONE");
    }

    @Test
    void whatIsNotAskedIsNotAnswered() {
        read(Map.of("overall", 4, "drivers", List.of("WAITING")));
        assertThat(told()).containsExactly("/answers/drivers QUESTION_NOT_ASKED");
    }

    @Test
    void whatIsNotAskedIsNotRequired() {
        read(Map.of("overall", 4));
        assertThat(violations).isEmpty();
        read(Map.of("overall", 1, "drivers", List.of("WAITING")));
        assertThat(violations).isEmpty();
        read(Map.of("overall", 1));
        assertThat(told()).containsExactly("/answers/drivers REQUIRED");
    }

    @Test
    void whatDependsOnAnAnswerThatDoesNotFitIsJudgedForItselfOnly() {
        read(Map.of("overall", 9, "drivers", List.of("SMELL")));
        assertThat(told()).containsExactlyInAnyOrder("/answers/overall OUT_OF_SCALE", "/answers/drivers NOT_ONE_OF");
    }

    private Answers read(Map<String, Object> given) {
        return AnswerReader.read(given, ASKED, violations);
    }

    private List<String> told() {
        return violations.stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .toList();
    }
}
