package ma.istiqbal.feedback.indicator;

/** Two ends of an interval; they may lie beyond what is possible, which is cut only where it is shown. */
public record Interval(double low, double high) {

    boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
