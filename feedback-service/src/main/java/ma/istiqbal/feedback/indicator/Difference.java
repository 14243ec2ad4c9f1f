package ma.istiqbal.feedback.indicator;

import java.util.Optional;

/**
 * By how much two independent estimates differ. The interval is recovered from the two intervals (Zou and Donner's
 * method, for shares the same as Newcombe's), so that it suits figures of every kind.
 */
record Difference(Estimate now, Estimate before) {

    private static final double TAIL = 0.025;
    private static final double LEAST_TAIL = 1e-12;
    private static final int HALVINGS = 40;

    /** Absent where one of the two has no interval. */
    static Optional<Difference> between(Estimate now, Estimate before) {
        return now.spread().at(TAIL) == null || before.spread().at(TAIL) == null
                ? Optional.empty()
                : Optional.of(new Difference(now, before));
    }

    double value() {
        return orZero(now.value()) - orZero(before.value());
    }

    /** The 95 % interval. */
    Interval interval() {
        return at(TAIL);
    }

    /** Both tails beyond the widest interval that does not reach zero; 1 where even that of 95 % does. */
    double significance() {
        if (!interval().excludesZero()) {
            return 1;
        }
        double reaches = Math.log(LEAST_TAIL);
        double excludes = Math.log(TAIL);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (reaches + excludes) / 2;
            if (at(Math.exp(middle)).excludesZero()) {
                excludes = middle;
            } else {
                reaches = middle;
            }
        }
        return 2 * Math.exp(excludes);
    }

    private Interval at(double tail) {
        Interval a = now.spread().at(tail);
        Interval b = before.spread().at(tail);
        if (a == null || b == null) {
            throw new IllegalStateException("an estimate with an interval has one at every level");
        }
        double x = orZero(now.value());
        double y = orZero(before.value());
        return new Interval(
                value() - Math.hypot(x - a.low(), b.high() - y), value() + Math.hypot(a.high() - x, y - b.low()));
    }

    private static double orZero(@org.jspecify.annotations.Nullable Double value) {
        return value == null ? 0 : value;
    }
}
