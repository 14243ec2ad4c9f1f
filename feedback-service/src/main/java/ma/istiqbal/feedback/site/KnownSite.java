package ma.istiqbal.feedback.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
 * @param services codes of all that it ever offered
 * @param opensOn first day of service, in its time zone
 * @param surveyed whether it was ever under audit, where citizens are heard before it is live
 * @param liveSince first day on which it was live; unknown of one that site-service had from the beginning
 * @param closedOn last one, of a site that is CLOSED
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
        List<String> servicePoints,
        List<String> services,
        @Nullable LocalDate opensOn,
        @Nullable Boolean surveyed,
        @Nullable LocalDate liveSince,
        @Nullable LocalDate closedOn) {

    private static final Set<String> OPEN_TO_CITIZENS = Set.of("LIVE", "LABELLED");
    static final Set<String> HEARS_CITIZENS = Set.of("LIVE", "LABELLED", "SUSPENDED");
    /** A site is approved on an audit and on a first survey of its users, before anything is built. */
    static final String SURVEYED = "UNDER_AUDIT";

    private static final Set<String> OVER = Set.of("CLOSED", "REJECTED");
    private static final Set<String> HIGHLY_SENSITIVE =
            Set.of("HOSPITAL", "PRISON_VISIT", "COURT", "PROSECUTION_HQ", "POLICE_SERVICE");

    public KnownSite {
        servicePoints = List.copyOf(servicePoints);
        // A site that was stored before services were kept has none.
        services = services == null ? List.of() : List.copyOf(services);
    }

    public boolean isLive() {
        return OPEN_TO_CITIZENS.contains(lifecycle);
    }

    /**
     * Whether what was said on a day is heard. A suspended site goes on listening: that is when citizens have most to
     * say. Of a closed one counts what was said while it was open, whenever it arrives.
     */
    public boolean hears(LocalDate day) {
        boolean opened = isSurveyed() || opensOn == null || !day.isBefore(opensOn);
        return hearsCitizens() && opened && (closedOn == null || !day.isAfter(closedOn));
    }

    /** Whether it listens, or did so once. */
    public boolean hearsCitizens() {
        return listens() || closedOn != null;
    }

    /** Whether what citizens say of it is for everyone: what a first survey says is for who decides on the site. */
    public boolean tellsFigures() {
        return HEARS_CITIZENS.contains(lifecycle) || (closedOn != null && (surveyed == null || liveSince != null));
    }

    private boolean isSurveyed() {
        return lifecycle.equals(SURVEYED);
    }

    /** The end of its last day. */
    public Optional<Instant> lastMoment() {
        return Optional.ofNullable(closedOn)
                .map(day -> day.plusDays(1).atStartOfDay(zone()).toInstant());
    }

    /** Whether it listens today. */
    public boolean listens() {
        return isSurveyed() || HEARS_CITIZENS.contains(lifecycle);
    }

    /** Whether it listens, or is being prepared to. */
    public boolean listensOrWill() {
        return listens() || lifecycle.equals("IN_PREPARATION");
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
