package ma.istiqbal.feedback.indicator;

import org.jspecify.annotations.Nullable;

/** How wide an estimate's interval is at any level. */
public interface Spread {

    /** An estimate without an interval. */
    Spread UNKNOWN = tail -> null;

    /** @param tail share that lies beyond each end, 0.025 for an interval of 95 % */
    @Nullable
    Interval at(double tail);
}
