package ma.istiqbal.site.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How many users a site can seat and serve at once. */
public record Capacity(
        @NotNull @Min(0) @Max(10_000) Integer waitingSeats,
        @NotNull @Min(0) @Max(1_000) Integer counters) {}
