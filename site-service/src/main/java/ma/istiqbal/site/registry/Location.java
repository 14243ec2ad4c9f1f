package ma.istiqbal.site.registry;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/**
 * Where a site is.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param precision how far the point may be from the door
 */
public record Location(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @NotNull Precision precision) {

    /** From the door itself to the middle of the town. */
    public enum Precision {
        EXACT,
        STREET,
        CITY
    }

    /** The point where unset coordinates meet; no site stands in the Gulf of Guinea. */
    public boolean isNullIsland() {
        return latitude == 0 && longitude == 0;
    }
}
