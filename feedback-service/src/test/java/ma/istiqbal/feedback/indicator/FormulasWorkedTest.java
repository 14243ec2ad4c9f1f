package ma.istiqbal.feedback.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import ma.istiqbal.feedback.indicator.WaitQuantile.Span;
import ma.istiqbal.feedback.questionnaire.Dimension;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Worked examples; the expected figures were computed apart from this code. */
class FormulasWorkedTest {

    private static final Offset<Double> CLOSE = within(0.005);

    @Test
    void theMeanOfFiveRatingsHasStudentsInterval() {
        // 5 4 4 3 5: mean 4.2, s = 0.83666, t(4) = 2.77645, half width 1.03885
        Estimate mean = Means.mean(new Scores(0, 0, 1, 2, 2).ratings(), 1, 5);
        assertThat(mean.value()).isEqualTo(4.2, CLOSE);
        assertThat(mean.low()).isEqualTo(3.16115, CLOSE);
        assertThat(mean.high()).isEqualTo(5.0, CLOSE);
    }

    @Test
    void anItemScoreGoesFromZeroToAHundred() {
        // 1 2 3 4 5 as 0 25 50 75 100: mean 50, s = 39.5285, half width 49.0812
        Estimate score = Means.mean(new Scores(1, 1, 1, 1, 1).points(), 0, 100);
        assertThat(score.value()).isEqualTo(50.0, CLOSE);
        assertThat(score.low()).isEqualTo(0.9188, CLOSE);
        assertThat(score.high()).isEqualTo(99.0812, CLOSE);
    }

    @Test
    void aShareHasWilsonsInterval() {
        // 8 of 10: 49.02 to 94.33 per cent
        Estimate share = Share.of(8, 10);
        assertThat(share.value()).isEqualTo(80.0, CLOSE);
        assertThat(share.low()).isEqualTo(49.0162, CLOSE);
        assertThat(share.high()).isEqualTo(94.3318, CLOSE);
    }

    @Test
    void aShareOfOneAnswerHasAnInterval() {
        Estimate all = Share.of(1, 1);
        assertThat(all.value()).isEqualTo(100.0, CLOSE);
        assertThat(all.low()).isEqualTo(20.6543, CLOSE);
        assertThat(all.high()).isEqualTo(100.0, CLOSE);
    }

    @Test
    void netSatisfactionIsTheBalanceOfBothEnds() {
        // 3 satisfied, 1 between, 1 dissatisfied of 5: (3 - 1) / 5
        assertThat(Means.mean(new Scores(1, 0, 1, 1, 2).balance(), -100, 100).value())
                .isEqualTo(40.0, CLOSE);
    }

    @Test
    void theReceptionIndexWeighsItsThreeDimensions() {
        Counts counts = new Counts(
                10,
                Map.of(
                        "welcome", Map.of("5", 10L), // 100
                        "orientation", Map.of("4", 10L), // 75
                        "premises", Map.of("3", 10L), // 50
                        "wait_felt", Map.of("1", 5L, "5", 5L), // 50
                        "clarity", Map.of("5", 10L), // 100
                        "fair", Map.of("4", 10L), // 75
                        "transparent", Map.of("2", 10L))); // 25
        assertThat(ReceptionIndex.V1.dimension(Dimension.RECEPTION, counts).value())
                .isEqualTo(75.0, CLOSE);
        assertThat(ReceptionIndex.V1.dimension(Dimension.RESPONSIVENESS, counts).value())
                .isEqualTo(75.0, CLOSE);
        assertThat(ReceptionIndex.V1.dimension(Dimension.INTEGRITY, counts).value())
                .isEqualTo(50.0, CLOSE);
        // 0.40 * 75 + 0.35 * 75 + 0.25 * 50 = 68.75; only wait_felt varies: s² = 2777.78, its mean's 277.778,
        // weight 0.175, standard error 2.91667, t(9) = 2.26216, half width 6.59796
        Estimate index = ReceptionIndex.V1.of(counts);
        assertThat(index.value()).isEqualTo(68.75, CLOSE);
        assertThat(index.low()).isEqualTo(62.15204, CLOSE);
        assertThat(index.high()).isEqualTo(75.34796, CLOSE);
        assertThat(index.n()).isEqualTo(10);
    }

    @Test
    void withoutOneItemThereIsNoDimensionAndNoIndex() {
        Counts counts = new Counts(
                10,
                Map.of(
                        "welcome", Map.of("5", 10L),
                        "orientation", Map.of("4", 10L),
                        "wait_felt", Map.of("5", 10L),
                        "clarity", Map.of("5", 10L),
                        "fair", Map.of("4", 10L),
                        "transparent", Map.of("2", 10L)));
        assertThat(ReceptionIndex.V1.dimension(Dimension.RECEPTION, counts)).isEqualTo(Estimate.none());
        assertThat(ReceptionIndex.V1.of(counts)).isEqualTo(Estimate.none());
    }

    @Test
    void theMedianWaitIsReadWithinItsSpan() {
        // 20 below 10 min, 20 in 10-20, 60 in 20-30: the 50th of 100 is a sixth into the third span
        List<Span> spans = List.of(
                new Span(0, 10, 20),
                new Span(10, 20, 20),
                new Span(20, 30, 60),
                new Span(30, 60, 0),
                new Span(60, null, 0));
        Estimate median = WaitQuantile.of(0.5, spans);
        assertThat(median.value()).isEqualTo(21.6667, CLOSE);
        // ranks 40.2 and 59.8
        assertThat(median.low()).isEqualTo(20.0333, CLOSE);
        assertThat(median.high()).isEqualTo(23.3, CLOSE);
    }

    @Test
    void aWaitBeyondTheLastBoundHasNoUpperEnd() {
        Estimate wait = WaitQuantile.of(0.9, List.of(new Span(0, 10, 1), new Span(60, null, 9)));
        assertThat(wait.value()).isEqualTo(60.0);
        assertThat(wait.high()).isNull();
    }
}
