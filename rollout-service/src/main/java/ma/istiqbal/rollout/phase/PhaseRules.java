package ma.istiqbal.rollout.phase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.rollout.DateRangeRules;
import org.springframework.stereotype.Component;

/** The rules between the values of a phase, and with its deployments; all broken ones are told at once. */
@Component
class PhaseRules {

    private final PhaseDeployments deployments;

    PhaseRules(PhaseDeployments deployments) {
        this.deployments = deployments;
    }

    /**
     * The plan that the details make.
     *
     * @throws ImpossibleRequest when a rule is broken
     */
    PhasePlan check(String code, PhaseDetails details) {
        List<Violation> broken = new ArrayList<>();
        DateRangeRules.check("", details.plannedFrom(), details.plannedTo(), broken);
        Set<String> named = new HashSet<>();
        for (int i = 0; i < details.sites().size(); i++) {
            if (!named.add(details.sites().get(i))) {
                broken.add(Violation.at(
                        "/sites/" + i, "SITE_TWICE", details.sites().get(i)));
            }
        }
        deployments.sitesIn(code).stream()
                .filter(site -> !named.contains(site))
                .sorted()
                .forEach(site -> broken.add(Violation.at("/sites", "SITE_HAS_DEPLOYMENT", site)));
        if (!broken.isEmpty()) {
            throw new ImpossibleRequest(broken);
        }
        return details.plan();
    }
}
