package ma.istiqbal.feedback.indicator;

import java.util.Map;

/** The answers to one question from 1 to 5, as counts. */
record Scores(long ones, long twos, long threes, long fours, long fives) {

    static Scores of(Map<String, Long> counts) {
        return new Scores(
                counts.getOrDefault("1", 0L),
                counts.getOrDefault("2", 0L),
                counts.getOrDefault("3", 0L),
                counts.getOrDefault("4", 0L),
                counts.getOrDefault("5", 0L));
    }

    long n() {
        return ones + twos + threes + fours + fives;
    }

    /** The two best answers. */
    long satisfied() {
        return fours + fives;
    }

    /** As rated, from 1 to 5. */
    Sample ratings() {
        return sample(1, 2, 3, 4, 5);
    }

    /** From 0 to 100: {@code (x - 1) / 4 * 100}. */
    Sample points() {
        return sample(0, 25, 50, 75, 100);
    }

    /** 100 for each who is satisfied, -100 for each who is not, 0 between them. */
    Sample balance() {
        return sample(-100, -100, 0, 100, 100);
    }

    private Sample sample(double... values) {
        return Sample.of(values, new long[] {ones, twos, threes, fours, fives});
    }
}
