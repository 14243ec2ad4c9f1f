package ma.istiqbal.feedback.site;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import ma.istiqbal.defaults.text.LocalizedText;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A site, as far as feedback needs to know it.
 *
 * @param version of the site in site-service; the latest wins
 * @param lifecycle as site-service names it; a text, so that a new state there does not stop us here
 * @param partner code of the owner administration
 * @param region absent abroad
 * @param servicePoints codes of those that are open
 */
public record KnownSite(
        @BsonId String code,
        long version,
        String lifecycle,
        String type,
        String partner,
        String role,
        LocalizedText names,
        LocalizedText locality,
        String country,
        @Nullable String region,
        String timeZone,
        List<String> servicePoints) {

    private static final Set<String> OPEN_TO_CITIZENS = Set.of("LIVE", "LABELLED");
    private static final Set<String> HEARS_CITIZENS = Set.of("LIVE", "LABELLED", "SUSPENDED");
    private static final Set<String> OVER = Set.of("CLOSED", "REJECTED");
    private static final Set<String> HIGHLY_SENSITIVE =
            Set.of("HOSPITAL", "PRISON_VISIT", "COURT", "PROSECUTION_HQ", "POLICE_SERVICE");

    public KnownSite {
        servicePoints = List.copyOf(servicePoints);
    }

    public boolean isLive() {
        return OPEN_TO_CITIZENS.contains(lifecycle);
    }

    /** A suspended site goes on listening: that is when citizens have most to say. */
    public boolean hearsCitizens() {
        return HEARS_CITIZENS.contains(lifecycle);
    }

    public boolean isOver() {
        return OVER.contains(lifecycle);
    }

    /** What is written about health, justice or the police is never shown before a human has redacted it. */
    public boolean isHighlySensitive() {
        return HIGHLY_SENSITIVE.contains(type);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
