package ma.istiqbal.partner.site;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A site as site-service last told it.
 *
 * @param partner code of the owner administration
 * @param type kind of site, as site-service names it
 * @param region absent abroad
 * @param version the site's version there; an older one never replaces it
 */
public record KnownSite(
        @BsonId String code,
        String partner,
        String type,
        @Nullable String region,
        long version) {}
