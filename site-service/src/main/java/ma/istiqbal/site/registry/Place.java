package ma.istiqbal.site.registry;

import java.time.LocalDate;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Where a site was before it moved.
 *
 * @param until first day elsewhere, in the time zone of the place left
 */
public record Place(
        LocalizedText locality,
        String country,
        @Nullable String region,
        String timeZone,
        Location location,
        LocalDate until) {

    static Place left(Description description, LocalDate until) {
        return new Place(
                description.locality(),
                description.country(),
                description.region(),
                description.timeZone(),
                description.location(),
                until);
    }
}
