package ma.istiqbal.defaults.admission;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests a process works on.
 *
 * @param atOnce of the public, and as many of known callers
 * @param callers how the paths begin that known callers use
 */
@Validated
@ConfigurationProperties("istiqbal.admission")
record AdmissionProperties(@Min(1) int atOnce, @NotNull List<String> callers) {

    boolean isOfCaller(String path) {
        return callers.stream().anyMatch(path::startsWith);
    }
}
