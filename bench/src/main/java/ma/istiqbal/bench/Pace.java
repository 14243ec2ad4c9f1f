package ma.istiqbal.bench;

import java.time.Duration;

/** How long each case is warmed up, left alone, and measured. */
record Pace(Duration warmUp, Duration rest, Duration measured) {

    static final Pace FULL = new Pace(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(20));
    static final Pace QUICK = new Pace(Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(10));
}
