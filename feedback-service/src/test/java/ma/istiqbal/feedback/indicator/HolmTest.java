package ma.istiqbal.feedback.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HolmTest {

    @Test
    void eachStandsAgainstAsManyAsAreLeft() {
        // 0.05/4 = 0.0125, 0.05/3 = 0.0167, 0.05/2 = 0.025, 0.05
        Map<String, Double> significances = Map.of("a", 0.01, "b", 0.016, "c", 0.03, "d", 0.04);
        assertThat(Holm.standing(significances, 4)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void nothingStandsBehindOneThatFalls() {
        assertThat(Holm.standing(Map.of("a", 0.03, "b", 0.045), 2)).isEmpty();
    }

    @Test
    void aPageIsJudgedAsPartOfAll() {
        assertThat(Holm.standing(Map.of("a", 0.01), 1)).containsExactly("a");
        assertThat(Holm.standing(Map.of("a", 0.01), 100)).isEmpty();
    }

    @Test
    void aloneItIsTheUsualRisk() {
        assertThat(Holm.standing(Map.of("a", 0.05), 1)).containsExactly("a");
        assertThat(Holm.standing(Map.of("a", 0.051), 1)).isEmpty();
    }
}
