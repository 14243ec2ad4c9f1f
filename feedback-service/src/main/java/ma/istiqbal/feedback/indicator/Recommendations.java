package ma.istiqbal.feedback.indicator;

import java.util.Map;
import java.util.stream.IntStream;

/** The answers to "would you recommend", from 0 to 10, as the net promoter score takes them. */
record Recommendations(long detractors, long passives, long promoters) {

    static Recommendations of(Map<String, Long> counts) {
        return new Recommendations(sum(counts, 0, 6), sum(counts, 7, 8), sum(counts, 9, 10));
    }

    private static long sum(Map<String, Long> counts, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToLong(answer -> counts.getOrDefault(Integer.toString(answer), 0L))
                .sum();
    }

    /** 100 for each promoter, -100 for each detractor, 0 between them. */
    Sample balance() {
        return Sample.of(new double[] {-100, 0, 100}, new long[] {detractors, passives, promoters});
    }
}
