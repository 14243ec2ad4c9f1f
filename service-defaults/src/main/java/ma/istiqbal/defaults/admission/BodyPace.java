package ma.istiqbal.defaults.admission;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How long the body of a request may take, for the request holds a place meanwhile. Only time in which the service waits
 * for the client counts.
 *
 * @param patience with any body, however short
 * @param perSecond what must come on the average, once the patience is over
 */
@Validated
@ConfigurationProperties("istiqbal.body")
record BodyPace(
        @DefaultValue("10s") @NotNull Duration patience,
        @DefaultValue("4KB") @NotNull DataSize perSecond) {

    /** Whether it is worth waiting for more, where so many bytes took so long. */
    boolean allows(long bytes, Duration waited) {
        return waited.compareTo(patience.plusMillis(bytes * 1000 / perSecond.toBytes())) <= 0;
    }
}
