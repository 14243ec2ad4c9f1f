package ma.istiqbal.site.check;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.istiqbal.defaults.text.SearchText;
import ma.istiqbal.site.feedback.FeedbackPoints;
import ma.istiqbal.site.registry.Description;
import ma.istiqbal.site.registry.Location;
import ma.istiqbal.site.registry.Site;
import ma.istiqbal.site.registry.SiteStatus;
import org.springframework.stereotype.Component;

/** The rules that the registry as a whole should keep, by their codes. */
@Component
class RegistryRules {

    private final Map<String, Check> checks = new LinkedHashMap<>();

    RegistryRules(RegionBoxes boxes, FeedbackPoints feedbackPoints) {
        checks.put(
                "NULL_ISLAND", Check.each(site -> site.description().location().isNullIsland()));
        checks.put("OUTSIDE_REGION", Check.each(site -> boxes.isOutside(site.description())));
        checks.put("OPENED_AFTER_CLOSING", Check.each(RegistryRules::openedAfterClosing));
        checks.put("SAME_NAME_TWICE", RegistryRules::sameNames);
        checks.put("REFERENCE_CLOSED", RegistryRules::closedReferences);
        checks.put("LIVE_WITHOUT_FEEDBACK_POINT", sites -> without(feedbackPoints.sitesWithAnActiveOne(), open(sites)));
        checks.put(
                "LIVE_WITHOUT_SERVICE_POINT",
                sites -> open(sites).stream()
                        .filter(site -> site.servicePoints().isEmpty())
                        .toList());
        checks.put(
                "LIVE_WITHOUT_OPENING_DATE",
                sites -> open(sites).stream()
                        .filter(site -> site.description().opensOn() == null)
                        .toList());
        checks.put(
                "LIVE_WITHOUT_ACCESSIBILITY",
                sites -> open(sites).stream()
                        .filter(site -> site.description().accessibility() == null)
                        .toList());
        checks.put(
                "PLACE_IMPRECISE",
                sites -> open(sites).stream()
                        .filter(site -> site.description().location().precision() == Location.Precision.CITY)
                        .toList());
    }

    Map<String, Check> all() {
        return checks;
    }

    private static List<Site> open(List<Site> sites) {
        return sites.stream()
                .filter(site -> site.lifecycle() == SiteStatus.LIVE || site.lifecycle() == SiteStatus.LABELLED)
                .toList();
    }

    private static boolean openedAfterClosing(Site site) {
        Description description = site.description();
        return site.closedOn() != null
                && description.opensOn() != null
                && description.opensOn().isAfter(site.closedOn());
    }

    /** Two open sites of one town with the same Arabic or the same French name are one that was entered twice. */
    private static List<Site> sameNames(List<Site> sites) {
        List<Site> known =
                sites.stream().filter(site -> site.closedOn() == null).toList();
        Set<String> twice = twice(known, true);
        Set<String> twiceInFrench = twice(known, false);
        return known.stream()
                .filter(site -> twice.contains(name(site, true)) || twiceInFrench.contains(name(site, false)))
                .toList();
    }

    private static Set<String> twice(List<Site> sites, boolean arabic) {
        return sites.stream().collect(groupingBy(site -> name(site, arabic))).entrySet().stream()
                .filter(named -> named.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String name(Site site, boolean arabic) {
        Description description = site.description();
        return arabic
                ? SearchText.fold(
                        description.names().ar() + " " + description.locality().ar())
                : SearchText.fold(
                        description.names().fr() + " " + description.locality().fr());
    }

    private static List<Site> closedReferences(List<Site> sites) {
        Set<String> closed = sites.stream()
                .filter(site -> site.closedOn() != null)
                .map(Site::code)
                .collect(Collectors.toSet());
        return sites.stream()
                .filter(site -> site.closedOn() == null
                        && site.description().referenceSite() != null
                        && closed.contains(site.description().referenceSite()))
                .toList();
    }

    private static List<Site> without(Set<String> known, List<Site> sites) {
        return sites.stream().filter(site -> !known.contains(site.code())).toList();
    }
}
