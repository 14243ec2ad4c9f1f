package ma.istiqbal.site.registry;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a site is, apart from its life-cycle.
 *
 * @param partner code of the owner administration
 * @param country ISO 3166-1
 * @param region present exactly when the country is MA
 * @param timeZone IANA name; every deadline and trend of the site is computed in it
 * @param referenceSite the pilot site whose model it replicates
 * @param languages ISO 639 codes spoken at the desk
 * @param opensOn first day of service, in the site's time zone
 */
public record Description(
        SiteType type,
        String partner,
        ProgrammeRole role,
        LocalizedText names,
        LocalizedText locality,
        String country,
        @Nullable String region,
        String timeZone,
        Location location,
        @Nullable String referenceSite,
        List<String> languages,
        @Nullable Accessibility accessibility,
        @Nullable Capacity capacity,
        @Nullable LocalDate opensOn) {

    static final String HOME = "MA";

    public Description {
        if (country.equals(HOME) == (region == null)) {
            throw new IllegalArgumentException("a site has a region exactly when it is in Morocco");
        }
        if (role == ProgrammeRole.PILOT && referenceSite != null) {
            throw new IllegalArgumentException("a pilot site replicates no other");
        }
        languages = List.copyOf(languages);
    }

    /** The same site elsewhere. */
    Description at(PlaceDetails place) {
        return new Description(
                type,
                partner,
                role,
                names,
                place.locality(),
                place.country(),
                place.region(),
                place.timeZone(),
                place.location(),
                referenceSite,
                languages,
                accessibility,
                capacity,
                opensOn);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
