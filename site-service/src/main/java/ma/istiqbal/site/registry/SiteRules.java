package ma.istiqbal.site.registry;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.lifecycle.Who;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.site.partner.Partners;
import ma.istiqbal.site.region.Regions;
import ma.istiqbal.site.registry.SiteDetails.DescribeSite;
import ma.istiqbal.site.registry.SiteDetails.RegisterSite;
import org.springframework.stereotype.Component;

/** The rules between the values of a site, and with what exists elsewhere; all broken ones are told at once. */
@Component
class SiteRules {

    private static final String RESERVED = "ONLY_THE_PROGRAMME_CHANGES";
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Regions regions;
    private final Partners partners;
    private final Sites sites;

    SiteRules(Regions regions, Partners partners, Sites sites) {
        this.regions = regions;
        this.partners = partners;
        this.sites = sites;
    }

    /**
     * The description that the details make of a new site.
     *
     * @throws ImpossibleRequest when a rule is broken
     */
    Description check(RegisterSite body, Scope scope) {
        List<Violation> broken = broken(body.code(), body, scope);
        refuse(broken);
        return body.description();
    }

    /**
     * The new description of a site.
     *
     * @throws ImpossibleRequest when a rule is broken
     */
    Description check(DescribeSite body, Site site, Caller caller) {
        List<Violation> broken = broken(site.code(), body, caller.scope());
        if (!Who.STAFF.includes(caller)) {
            checkReserved(body, site.description(), broken);
        }
        refuse(broken);
        return body.description();
    }

    private List<Violation> broken(String code, SiteDetails details, Scope scope) {
        List<Violation> broken = new ArrayList<>();
        checkPlace(details, broken);
        checkReference(code, details, scope, broken);
        checkLanguages(details.languages(), broken);
        if (!partners.exists(details.partner())) {
            broken.add(Violation.at("/partner", "NO_SUCH_PARTNER", details.partner()));
        }
        return broken;
    }

    /** The type decides how what users write is protected, the role and the opening date what a site may become. */
    private static void checkReserved(SiteDetails details, Description now, List<Violation> broken) {
        if (details.type() != now.type()) {
            broken.add(Violation.at("/type", RESERVED));
        }
        if (details.role() != now.role()) {
            broken.add(Violation.at("/role", RESERVED));
        }
        if (!Objects.equals(details.opensOn(), now.opensOn())) {
            broken.add(Violation.at("/opensOn", RESERVED));
        }
    }

    /**
     * The description of a site that has moved.
     *
     * @param today in the time zone of the place left
     * @throws ImpossibleRequest when a rule is broken
     */
    Description checkMove(Site site, MoveSite move, LocalDate today) {
        List<Violation> broken = new ArrayList<>();
        checkPlace(move, broken);
        LocalDate lastMove = site.formerPlaces().isEmpty()
                ? LocalDate.MIN
                : site.formerPlaces().getLast().until();
        if (move.movedOn().isAfter(today)) {
            broken.add(Violation.at("/movedOn", "DAY_IN_THE_FUTURE"));
        } else if (!move.movedOn().isAfter(lastMove)) {
            broken.add(Violation.at("/movedOn", "BEFORE_LAST_MOVE", lastMove));
        }
        refuse(broken);
        return site.description().at(move);
    }

    private static void refuse(List<Violation> broken) {
        if (!broken.isEmpty()) {
            throw new ImpossibleRequest(broken);
        }
    }

    private void checkPlace(PlaceDetails details, List<Violation> broken) {
        if (!COUNTRIES.contains(details.country())) {
            broken.add(Violation.at("/country", "NO_SUCH_COUNTRY", details.country()));
        }
        boolean home = details.country().equals(Description.HOME);
        String region = details.region();
        if (home && region == null) {
            broken.add(Violation.at("/region", "REGION_NEEDED"));
        } else if (!home && region != null) {
            broken.add(Violation.at("/region", "REGION_ABROAD"));
        } else if (region != null && !regions.contains(region)) {
            broken.add(Violation.at("/region", "NO_SUCH_REGION", region));
        }
        if (!ZONES.contains(details.timeZone())) {
            broken.add(Violation.at("/timeZone", "NO_SUCH_TIME_ZONE", details.timeZone()));
        }
        if (details.location().isNullIsland()) {
            broken.add(Violation.at("/location", "NULL_ISLAND"));
        }
    }

    /** Of a site that is neither known to all nor the caller's own, nobody learns that it exists. */
    private void checkReference(String code, SiteDetails details, Scope scope, List<Violation> broken) {
        String reference = details.referenceSite();
        if (reference == null) {
            return;
        }
        if (details.role() == ProgrammeRole.PILOT) {
            broken.add(Violation.at("/referenceSite", "PILOT_REPLICATES_NONE"));
        } else if (reference.equals(code)) {
            broken.add(Violation.at("/referenceSite", "REPLICATES_ITSELF"));
        } else if (!sites.isKnownToAll(reference)
                && sites.find(reference, scope).isEmpty()) {
            broken.add(Violation.at("/referenceSite", "NO_SUCH_SITE", reference));
        }
    }

    private static void checkLanguages(List<String> languages, List<Violation> broken) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < languages.size(); i++) {
            if (!seen.add(languages.get(i))) {
                broken.add(Violation.at("/languages/" + i, "LANGUAGE_TWICE", languages.get(i)));
            }
        }
    }
}
