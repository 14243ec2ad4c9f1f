package ma.istiqbal.site.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.defaults.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Body that moves a site.
 *
 * @param movedOn first day at the new place
 */
record MoveSite(
        @NotNull @Valid LocalizedText locality,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @Pattern(regexp = "MA-\\d\\d") String region,
        @NotNull @Size(max = 60) String timeZone,
        @NotNull @Valid Location location,
        @NotNull LocalDate movedOn,
        @Text(max = 2000) String reason)
        implements PlaceDetails {}
