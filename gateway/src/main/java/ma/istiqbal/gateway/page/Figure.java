package ma.istiqbal.gateway.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** A figure as the pages show it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Figure(
        @Nullable Double value,
        @Nullable Long n,
        @Nullable Double low,
        @Nullable Double high,
        String status) {}
