package ma.istiqbal.site.registry;

import jakarta.validation.constraints.NotNull;

/** What a site offers to persons with disabilities. */
public record Accessibility(
        @NotNull Boolean ramp,
        @NotNull Boolean reservedParking,
        @NotNull Boolean tactilePath,
        @NotNull Boolean lowCounter,
        @NotNull Boolean signLanguage) {}
