package ma.istiqbal.site.registry;

import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What a caller says of where a site is. */
interface PlaceDetails {

    LocalizedText locality();

    String country();

    @Nullable
    String region();

    String timeZone();

    Location location();
}
