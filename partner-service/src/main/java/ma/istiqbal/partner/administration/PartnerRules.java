package ma.istiqbal.partner.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules between the values of a partner, and with the other partners; all broken ones are told at once. */
@Component
class PartnerRules {

    private final Partners partners;

    PartnerRules(Partners partners) {
        this.partners = partners;
    }

    /**
     * The profile that the details make.
     *
     * @throws ImpossibleRequest when a rule is broken
     */
    Profile check(String code, PartnerDetails details) {
        List<Violation> broken = new ArrayList<>();
        for (int i = 1; i < details.titles().size(); i++) {
            if (!Profile.follows(details.titles().get(i), details.titles().get(i - 1))) {
                broken.add(Violation.at("/titles/" + i + "/from", "TITLES_OUT_OF_ORDER"));
            }
        }
        checkParent(code, details.parent(), broken);
        refuse(broken);
        return details.profile();
    }

    private void checkParent(String code, @Nullable String parent, List<Violation> broken) {
        if (parent == null) {
            return;
        }
        Set<String> above = new HashSet<>();
        String next = parent;
        while (next != null && above.add(next)) {
            if (next.equals(code)) {
                broken.add(Violation.at("/parent", "PARENT_OF_ITSELF", code));
                return;
            }
            next = partners.find(next)
                    .map(partner -> partner.profile().parent())
                    .orElse(null);
        }
        if (partners.find(parent).isEmpty()) {
            broken.add(Violation.at("/parent", "NO_SUCH_PARTNER", parent));
        }
    }

    /** @throws ImpossibleRequest when somebody's last day comes before the first */
    static void check(List<FocalPoint> focalPoints) {
        List<Violation> broken = new ArrayList<>();
        for (int i = 0; i < focalPoints.size(); i++) {
            LocalDate to = focalPoints.get(i).to();
            if (to != null && to.isBefore(focalPoints.get(i).from())) {
                broken.add(Violation.at("/focalPoints/" + i + "/to", "ENDS_BEFORE_IT_BEGINS"));
            }
        }
        refuse(broken);
    }

    private static void refuse(List<Violation> broken) {
        if (!broken.isEmpty()) {
            throw new ImpossibleRequest(broken);
        }
    }
}
