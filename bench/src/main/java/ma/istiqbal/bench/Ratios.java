package ma.istiqbal.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One figure of what was measured by turns, as ratios to its twin's: one for each turn, the smallest first. The middle
 * one counts.
 */
record Ratios(List<Double> sorted) {

    Ratios {
        sorted = sorted.stream().sorted().toList();
    }

    static Ratios of(List<Measurement> measured, List<Measurement> twin, ToDoubleFunction<Measurement> figure) {
        return new Ratios(IntStream.range(0, measured.size())
                .mapToObj(turn -> figure.applyAsDouble(measured.get(turn)) / figure.applyAsDouble(twin.get(turn)))
                .toList());
    }

    double median() {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** The middle one and, of several, what they lie between. */
    @Override
    public String toString() {
        return sorted.size() == 1
                ? String.format(Locale.ROOT, "%.2f", median())
                : String.format(Locale.ROOT, "%.2f, %.2f–%.2f", median(), sorted.getFirst(), sorted.getLast());
    }
}
