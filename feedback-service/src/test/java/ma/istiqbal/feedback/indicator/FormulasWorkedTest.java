package ma.istiqbal.feedback.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import ma.istiqbal.defaults.files.ShippedFiles;
import ma.istiqbal.feedback.bucket.Attendance;
import ma.istiqbal.feedback.indicator.WaitQuantile.Span;
import ma.istiqbal.feedback.questionnaire.Dimension;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Worked examples; the expected figures were computed apart from this code. */
class FormulasWorkedTest {

    private static final Offset<Double> CLOSE = within(0.005);
    private static final JsonMapper JSON = new JsonMapper();
    private static final ReceptionIndex INDEX = new FormulaBook(new ShippedFiles(JSON), JSON).receptionIndex();

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
        Counts counts = counts(Map.of(
                "welcome", Map.of("5", 10L), // 100
                "orientation", Map.of("4", 10L), // 75
                "premises", Map.of("3", 10L), // 50
                "wait_felt", Map.of("1", 5L, "5", 5L), // 50
                "clarity", Map.of("5", 10L), // 100
                "fair", Map.of("4", 10L), // 75
                "transparent", Map.of("2", 10L))); // 25
        assertThat(INDEX.dimension(Dimension.RECEPTION, counts).value()).isEqualTo(75.0, CLOSE);
        assertThat(INDEX.dimension(Dimension.RESPONSIVENESS, counts).value()).isEqualTo(75.0, CLOSE);
        assertThat(INDEX.dimension(Dimension.INTEGRITY, counts).value()).isEqualTo(50.0, CLOSE);
        // 0.40 * 75 + 0.35 * 75 + 0.25 * 50 = 68.75; only wait_felt varies: s² = 2777.78, its mean's 277.778,
        // weight 0.175, standard error 2.91667, t(9) = 2.26216, half width 6.59796
        Estimate index = INDEX.of(counts);
        assertThat(index.value()).isEqualTo(68.75, CLOSE);
        assertThat(index.low()).isEqualTo(62.15204, CLOSE);
        assertThat(index.high()).isEqualTo(75.34796, CLOSE);
        assertThat(index.n()).isEqualTo(10);
    }

    @Test
    void withoutOneItemThereIsNoDimensionAndNoIndex() {
        Counts counts = counts(Map.of(
                "welcome", Map.of("5", 10L),
                "orientation", Map.of("4", 10L),
                "wait_felt", Map.of("5", 10L),
                "clarity", Map.of("5", 10L),
                "fair", Map.of("4", 10L),
                "transparent", Map.of("2", 10L)));
        assertThat(INDEX.dimension(Dimension.RECEPTION, counts)).isEqualTo(Estimate.none());
        assertThat(INDEX.of(counts)).isEqualTo(Estimate.none());
    }

    @Test
    void theIndexOfAnswersThatAllVaryHasTheIntervalOfTheSummedVariances() {
        // Twelve answers to each question. With every question's mean, s² and weight (0.4/3, 0.175, 0.125), computed
        // by a script of its own: 65.29514, variance 10.31082, 58.35112 degrees of freedom, t = 2.00150
        Estimate index = INDEX.of(counts(Map.of(
                "welcome", ratings(0, 1, 2, 4, 5),
                "orientation", ratings(1, 1, 3, 4, 3),
                "premises", ratings(0, 2, 2, 5, 3),
                "wait_felt", ratings(2, 3, 3, 2, 2),
                "clarity", ratings(1, 2, 4, 3, 2),
                "fair", ratings(0, 0, 2, 4, 6),
                "transparent", ratings(1, 0, 3, 5, 3))));
        assertThat(index.value()).isEqualTo(65.29514, CLOSE);
        assertThat(index.low()).isEqualTo(58.86835, CLOSE);
        assertThat(index.high()).isEqualTo(71.72192, CLOSE);
    }

    private static Map<String, Long> ratings(long... counts) {
        return Map.of("1", counts[0], "2", counts[1], "3", counts[2], "4", counts[3], "5", counts[4]);
    }

    @Test
    void thePromoterScoreIsTheBalanceOfNineAndTenAgainstSixAndLess() {
        // 6 promoters, 2 between, 2 detractors of 10: 40, s² = 7111.11, t(9) = 2.26216, half width 60.32419
        Estimate nps = Means.mean(
                Recommendations.of(Map.of("0", 1L, "6", 1L, "7", 1L, "8", 1L, "9", 4L, "10", 2L))
                        .balance(),
                -100,
                100);
        assertThat(nps.value()).isEqualTo(40.0, CLOSE);
        assertThat(nps.low()).isEqualTo(-20.32419, CLOSE);
        assertThat(nps.high()).isEqualTo(100.0, CLOSE);
    }

    @Test
    void ratesAreSharesOfThoseConcerned() {
        // 30 of 200 invited answered; 200 of 800 visitors were invited; 3 of 100 answers were left out
        assertThat(Share.of(30, 200)).satisfies(rate -> isAbout(rate, 15, 10.7135, 20.6057));
        assertThat(Share.of(200, 800)).satisfies(rate -> isAbout(rate, 25, 22.1236, 28.1153));
        assertThat(Share.of(3, 100)).satisfies(rate -> isAbout(rate, 3, 1.0254, 8.4521));
    }

    @Test
    void theDifferenceOfTwoSharesHasNewcombesInterval() {
        // Newcombe (1998), method 10, his example (a): 56 of 70 against 48 of 80, 5.24 to 33.39 percentage points
        Difference difference =
                Difference.between(Share.of(56, 70), Share.of(48, 80)).orElseThrow();
        assertThat(difference.value()).isEqualTo(20.0, CLOSE);
        assertThat(difference.interval().low()).isEqualTo(5.2431, CLOSE);
        assertThat(difference.interval().high()).isEqualTo(33.3873, CLOSE);
        // The level at which that interval ends at zero, by bisection in a script of its own
        assertThat(difference.significance()).isEqualTo(0.008133, within(0.00001));
    }

    @Test
    void theDifferenceOfTwoMeansIsRecoveredFromTheirIntervals() {
        // 5 4 4 3 5 5 4 5 4 5 against 3 4 3 2 4 3 3 4 2 3: 4.4 less 3.1, half widths 0.5001 and 0.5279
        Difference difference = Difference.between(
                        Means.mean(new Scores(0, 0, 1, 4, 5).ratings(), 1, 5),
                        Means.mean(new Scores(0, 2, 5, 3, 0).ratings(), 1, 5))
                .orElseThrow();
        assertThat(difference.value()).isEqualTo(1.3, CLOSE);
        assertThat(difference.interval().low()).isEqualTo(0.57282, CLOSE);
        assertThat(difference.interval().high()).isEqualTo(2.02718, CLOSE);
    }

    private static void isAbout(Estimate estimate, double value, double low, double high) {
        assertThat(estimate.value()).isEqualTo(value, CLOSE);
        assertThat(estimate.low()).isEqualTo(low, CLOSE);
        assertThat(estimate.high()).isEqualTo(high, CLOSE);
    }

    private static Counts counts(Map<String, Map<String, Long>> answers) {
        return new Counts(10, 0, answers, Attendance.NONE);
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
