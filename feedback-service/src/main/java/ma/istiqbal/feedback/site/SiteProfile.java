package ma.istiqbal.feedback.site;

import java.time.LocalDate;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What a site belongs to, today.
 *
 * @param version of the site, so that one which has moved and come back is not what it was
 * @param region absent abroad
 * @param type what kind of service it is
 * @param role its part in the programme
 * @param surveyed as of a {@link KnownSite}, and so the next
 */
public record SiteProfile(
        @BsonId String code,
        long version,
        String partner,
        @Nullable String region,
        String type,
        String role,
        @Nullable Boolean surveyed,
        @Nullable LocalDate liveSince) {

    /** By which sites are selected. */
    static final String[] CONDITIONS = {"partner", "region", "type", "role"};

    static final String[] FIELDS = {"version", "partner", "region", "type", "role", "surveyed", "liveSince"};

    /**
     * First day of which figures are for everyone; none before which they are not. What was said under audit is for who
     * decides on the site.
     */
    public Optional<LocalDate> publicFrom() {
        return surveyed == null ? Optional.empty() : Optional.ofNullable(liveSince);
    }

    public static SiteProfile of(KnownSite site) {
        return new SiteProfile(
                site.code(),
                site.version(),
                site.partner(),
                site.region(),
                site.type(),
                site.role(),
                site.surveyed(),
                site.liveSince());
    }
}
