package ma.istiqbal.feedback.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.feedback.site.KnownSite;
import org.jspecify.annotations.Nullable;

/** What must hold between a visit and its site. */
final class VisitRules {

    private static final String NO_END = "…";

    private VisitRules() {}

    /**
     * @param day of the visit, in the site's time zone
     * @throws ImpossibleRequest with everything that does not hold
     */
    static void check(KnownSite site, LocalDate day, @Nullable String service) {
        List<Violation> broken = new ArrayList<>(ofService(site, service));
        if (!site.hears(day)) {
            broken.add(
                    Violation.at("/capturedAt", "SITE_NOT_OPEN_THEN", shown(site.opensOn()), shown(site.closedOn())));
        }
        if (!broken.isEmpty()) {
            throw new ImpossibleRequest(broken);
        }
    }

    static List<Violation> ofService(KnownSite site, @Nullable String service) {
        return service == null || site.services().contains(service)
                ? List.of()
                : List.of(Violation.at("/service", "NO_SUCH_SERVICE", service));
    }

    private static String shown(@Nullable LocalDate day) {
        return day == null ? NO_END : day.toString();
    }
}
