package ma.istiqbal.site.check;

import java.util.List;
import java.util.function.Predicate;
import ma.istiqbal.site.registry.Site;

/** Finds the sites that break a rule. */
@FunctionalInterface
interface Check {

    /**
     * @throws ma.istiqbal.defaults.remote.UpstreamUnavailable when whoever should know gives no answer
     */
    List<Site> failing(List<Site> sites);

    static Check each(Predicate<Site> wrong) {
        return sites -> sites.stream().filter(wrong).toList();
    }
}
