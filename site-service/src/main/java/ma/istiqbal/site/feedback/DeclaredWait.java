package ma.istiqbal.site.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The wait in minutes as citizens declare it, as feedback-service tells it. */
public record DeclaredWait(Quantile p50, Quantile p90) {

    /** A figure of another service, passed on as it is. */
    public record Quantile(
            @Nullable Double value,
            @Nullable Long n,
            @Nullable Double low,
            @Nullable Double high,
            String status,
            String formula,
            @Nullable Instant asOf) {}
}
