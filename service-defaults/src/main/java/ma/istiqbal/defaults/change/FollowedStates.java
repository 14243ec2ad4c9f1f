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

/**
 * Reads the states that followed events tell, as far as a follower names their fields, and counts what a follower passes
 * over because it does not understand it: stopping there would stop the news of all others too.
 */
public final class FollowedStates {

    private static final Logger LOG = LoggerFactory.getLogger(FollowedStates.class);

    private final ObjectReader reader;
    private final Counter unreadable;

    public FollowedStates(JsonMapper json, MeterRegistry metrics) {
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.unreadable = Counter.builder("istiqbal.follower.unreadable")
                .description("what other services told a follower and it could not understand")
                .register(metrics);
    }

    /** The state after the event; empty where it is not understood. */
    public <T> Optional<T> read(FollowedEvent event, Class<T> type) {
        try {
            return Optional.of(reader.forType(type)
                    .readValue(event.data().required("state").asObject()));
        } catch (JacksonException reason) {
            passOver("event " + event.id(), reason);
            return Optional.empty();
        }
    }

    /** @param what as the log names it */
    public void passOver(String what, RuntimeException reason) {
        unreadable.increment();
        LOG.error("{} is not understood: {}", what, reason.toString());
    }
}
