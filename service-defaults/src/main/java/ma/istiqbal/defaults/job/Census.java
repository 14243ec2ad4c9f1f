package ma.istiqbal.defaults.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * How many there are of each kind, as every instance sees it: counted when a scrape asks, once a minute at the most. A
 * count that fails is no number, never an old one or a zero.
 */
public final class Census {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Reading<Map<String, ? extends Number>> counted;

    /**
     * @param gauge name of the metric
     * @param tag what the kinds are, as a label
     * @param kinds all there can be; they must be few
     * @param count how many there are of each kind; none of a kind that is left out
     */
    public Census(
            String gauge,
            String description,
            String tag,
            Collection<String> kinds,
            Supplier<? extends Map<String, ? extends Number>> count,
            Clock clock,
            MeterRegistry metrics) {
        this.counted = new Reading<>(gauge, count, FRESH, clock);
        for (String kind : kinds) {
            Gauge.builder(gauge, this, census -> census.of(kind))
                    .tag(tag, kind)
                    .description(description)
                    .register(metrics);
        }
    }

    /**
     * How many there are in each state.
     *
     * @param counter counts those in a state, by an index
     */
    public static <S extends Enum<S>> Census ofStates(
            String gauge,
            String description,
            String tag,
            Class<S> states,
            ToLongFunction<S> counter,
            Clock clock,
            MeterRegistry metrics) {
        List<S> all = List.of(states.getEnumConstants());
        return new Census(
                gauge,
                description,
                tag,
                all.stream().map(Enum::name).toList(),
                () -> all.stream().collect(Collectors.toMap(Enum::name, counter::applyAsLong)),
                clock,
                metrics);
    }

    private double of(String kind) {
        return counted.value()
                .map(numbers -> numbers.containsKey(kind) ? numbers.get(kind).doubleValue() : 0)
                .orElse(Double.NaN);
    }
}
