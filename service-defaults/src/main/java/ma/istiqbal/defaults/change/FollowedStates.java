package ma.istiqbal.defaults.change;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the states that followed events tell, as far as a follower names their fields. */
public final class FollowedStates {

    private static final Logger LOG = LoggerFactory.getLogger(FollowedStates.class);

    private final ObjectReader reader;
    private final Counter unreadable;

    public FollowedStates(JsonMapper json, MeterRegistry metrics) {
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.unreadable = Counter.builder("istiqbal.follower.unreadable")
                .description("events of other services that could not be understood")
                .register(metrics);
    }

    /**
     * The state after the event; empty where it is not understood: stopping at one would stop the news of all others
     * too.
     */
    public <T> Optional<T> read(FollowedEvent event, Class<T> type) {
        try {
            return Optional.of(reader.forType(type)
                    .readValue(event.data().required("state").asObject()));
        } catch (JacksonException notUnderstood) {
            unreadable.increment();
            LOG.error("event {} is not understood: {}", event.id(), notUnderstood.toString());
            return Optional.empty();
        }
    }
}
