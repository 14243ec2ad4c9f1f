package ma.istiqbal.feedback.site;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What a site belongs to, today.
 *
 * @param version of the site, so that one which has moved and come back is not what it was
 * @param region absent abroad
 * @param type what kind of service it is
 * @param role its part in the programme
 */
public record SiteProfile(
        @BsonId String code,
        long version,
        String partner,
        @Nullable String region,
        String type,
        String role) {

    /** By which sites are selected. */
    static final String[] CONDITIONS = {"partner", "region", "type", "role"};

    static final String[] FIELDS = {"version", "partner", "region", "type", "role"};

    public static SiteProfile of(KnownSite site) {
        return new SiteProfile(site.code(), site.version(), site.partner(), site.region(), site.type(), site.role());
    }
}
