package ma.istiqbal.defaults.admission;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests a process works on.
 *
 * @param atOnce of the public, and as many of known callers
 * @param callers how the paths begin that known callers use
 * @param streams paths whose answers have no end: they have a limit of their own, and would take all places for good
 */
@Validated
@ConfigurationProperties("istiqbal.admission")
record AdmissionProperties(
        @Min(1) int atOnce,
        @NotNull List<String> callers,
        @DefaultValue List<String> streams) {

    boolean isStream(String path) {
        return streams.contains(path);
    }

    boolean isOfCaller(String path) {
        return callers.stream().anyMatch(path::startsWith);
    }
}
