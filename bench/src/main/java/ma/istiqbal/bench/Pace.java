package ma.istiqbal.bench;

import java.time.Duration;

/**
 * How long each case is warmed up, left alone, and measured.
 *
 * @param turn of which there are several, its bare twin's between them
 */
record Pace(Duration warmUp, Duration rest, Duration turn, int turns) {

    static final Pace FULL = new Pace(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(4), 5);
    static final Pace QUICK = new Pace(Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(2), 5);
}
