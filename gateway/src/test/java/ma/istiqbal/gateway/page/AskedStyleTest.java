package ma.istiqbal.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.gateway.page.FeedbackForm.Question;
import ma.istiqbal.gateway.page.FeedbackForm.ShowIf;
import org.junit.jupiter.api.Test;

class AskedStyleTest {

    @Test
    void withoutConditionsNoStylesheetIsNeeded() {
        assertThat(AskedStyle.address(List.of(question("overall", "SMILEY5")))).isNull();
    }

    @Test
    void whatDependsOnAConditionalQuestionDependsOnItsConditionsToo() {
        assertThat(AskedStyle.address(List.of(
                        question("overall", "SMILEY5"),
                        question("recommend", "SCALE10", new ShowIf("overall", "AT_LEAST", List.of("4"))),
                        question("why", "TEXT", new ShowIf("recommend", "IN", List.of("0", "10"))))))
                .isEqualTo("/assets/asked.css?when=recommend:overall.4.5&when=why:overall.4.5:recommend.0.10");
    }

    @Test
    void allConditionsOfAQuestionAreInOneSelector() {
        assertThat(new AskedStyle().css(List.of("why:a.1:b.X.Y", "never:a")).getBody())
                .contains("form:has([name=\"answer-a\"][value=\"1\"]:checked,[data-said=\"a.1\"])"
                        + ":has([name=\"answer-b\"][value=\"X\"]:checked,[data-said=\"b.X\"],"
                        + "[name=\"answer-b\"][value=\"Y\"]:checked,[data-said=\"b.Y\"])"
                        + " [data-question=\"why\"] { display: block }")
                .contains("form:has([name=\"\"]) [data-question=\"never\"]");
    }

    private static Question question(String code, String kind, ShowIf... conditions) {
        return new Question(code, kind, false, new LocalizedText("…", "…", null), List.of(), List.of(conditions));
    }
}
