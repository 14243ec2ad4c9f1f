package ma.istiqbal.feedback.site;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What a site belongs to, today.
 *
 * @param region absent abroad
 * @param type what kind of service it is
 * @param role its part in the programme
 */
public record SiteProfile(
        @BsonId String code, String partner, @Nullable String region, String type, String role) {

    static final String[] FIELDS = {"partner", "region", "type", "role"};

    public static SiteProfile of(KnownSite site) {
        return new SiteProfile(site.code(), site.partner(), site.region(), site.type(), site.role());
    }
}
