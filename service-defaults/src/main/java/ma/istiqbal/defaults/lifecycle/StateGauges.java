package ma.istiqbal.defaults.lifecycle;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** How many aggregates are in each state, counted at most once a minute, whoever asks. */
public final class StateGauges<S extends Enum<S>> {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Class<S> states;
    private final ToLongFunction<S> counter;
    private final Clock clock;
    private Map<S, Long> counts = Map.of();
    private Instant countAgain = Instant.MIN;

    /** @param counter counts those in a state, by an index */
    public StateGauges(
            String name,
            String description,
            Class<S> states,
            ToLongFunction<S> counter,
            Clock clock,
            MeterRegistry metrics) {
        this.states = states;
        this.counter = counter;
        this.clock = clock;
        for (S state : states.getEnumConstants()) {
            Gauge.builder(name, this, gauges -> gauges.count(state))
                    .tag("state", state.name())
                    .description(description)
                    .strongReference(true)
                    .register(metrics);
        }
    }

    private synchronized double count(S state) {
        Instant now = clock.instant();
        if (!now.isBefore(countAgain)) {
            Map<S, Long> fresh = new EnumMap<>(states);
            for (S each : states.getEnumConstants()) {
                fresh.put(each, counter.applyAsLong(each));
            }
            counts = fresh;
            countAgain = now.plus(FRESH);
        }
        return Objects.requireNonNull(counts.get(state));
    }
}
