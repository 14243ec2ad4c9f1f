package ma.istiqbal.partner.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.partner.administration.Partners;
import ma.istiqbal.partner.site.KnownSite;
import ma.istiqbal.partner.site.KnownSites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules between the values of an agreement, and with what exists elsewhere; all broken ones are told at once. */
@Component
class AgreementRules {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final Agreements agreements;
    private final Partners partners;
    private final KnownSites sites;

    AgreementRules(Agreements agreements, Partners partners, KnownSites sites) {
        this.agreements = agreements;
        this.partners = partners;
        this.sites = sites;
    }

    /**
     * The terms that the details make.
     *
     * @throws ImpossibleRequest when a rule is broken
     */
    Terms check(String code, AgreementDetails details) {
        List<Violation> broken = new ArrayList<>();
        checkDays(details, broken);
        String owner = checkParties(details.parties(), broken);
        checkScope(details.scope(), owner, broken);
        checkPredecessors(code, details, owner, broken);
        if (!broken.isEmpty()) {
            throw new ImpossibleRequest(broken);
        }
        return details.terms();
    }

    private static void checkDays(AgreementDetails details, List<Violation> broken) {
        if (details.effectiveFrom().isBefore(EARLIEST)) {
            broken.add(Violation.at("/effectiveFrom", "TOO_SMALL", EARLIEST.toString()));
        }
        if (details.effectiveTo().isAfter(LATEST)) {
            broken.add(Violation.at("/effectiveTo", "TOO_LARGE", LATEST.toString()));
        }
        if (details.effectiveTo().isBefore(details.effectiveFrom())) {
            broken.add(Violation.at("/effectiveTo", "ENDS_BEFORE_IT_BEGINS"));
        }
    }

    /** Returns the owner's code if there is one owner. */
    private @Nullable String checkParties(List<Party> parties, List<Violation> broken) {
        Set<Party> seen = new HashSet<>();
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            if (!seen.add(party)) {
                broken.add(Violation.at("/parties/" + i, "PARTY_TWICE", party.partner()));
            }
            if (partners.find(party.partner()).isEmpty()) {
                broken.add(Violation.at("/parties/" + i + "/partner", "NO_SUCH_PARTNER", party.partner()));
            }
        }
        if (parties.stream().noneMatch(party -> party.role() == PartyRole.PROGRAMME)) {
            broken.add(Violation.at("/parties", "PROGRAMME_NEEDED"));
        }
        List<Party> owners = parties.stream()
                .filter(party -> party.role() == PartyRole.OWNER)
                .toList();
        if (owners.size() != 1) {
            broken.add(Violation.at("/parties", "ONE_OWNER_NEEDED"));
            return null;
        }
        return owners.getFirst().partner();
    }

    private void checkScope(SiteScope scope, @Nullable String owner, List<Violation> broken) {
        if (scope.isEmpty()) {
            broken.add(Violation.at("/scope", "SCOPE_EMPTY"));
        }
        for (int i = 0; i < scope.sites().size(); i++) {
            String code = scope.sites().get(i);
            Optional<KnownSite> site = sites.find(code);
            if (site.isEmpty()) {
                broken.add(Violation.at("/scope/sites/" + i, "NO_SUCH_SITE", code));
            } else if (owner != null && !site.get().partner().equals(owner)) {
                broken.add(Violation.at("/scope/sites/" + i, "SITE_OF_ANOTHER_OWNER", code));
            }
        }
    }

    private void checkPredecessors(
            String code, AgreementDetails details, @Nullable String owner, List<Violation> broken) {
        if (details.amends() != null && details.supersedes() != null) {
            broken.add(Violation.at("/amends", "AMENDS_AND_SUPERSEDES"));
        }
        checkPredecessor("/amends", code, details.amends(), owner, broken);
        checkPredecessor("/supersedes", code, details.supersedes(), owner, broken);
    }

    private void checkPredecessor(
            String pointer, String code, @Nullable String predecessor, @Nullable String owner, List<Violation> broken) {
        if (predecessor == null) {
            return;
        }
        Optional<Agreement> known = agreements.find(predecessor);
        if (known.isEmpty() || predecessor.equals(code)) {
            broken.add(Violation.at(pointer, "NO_SUCH_AGREEMENT", predecessor));
        } else if (owner != null && !known.get().terms().owner().equals(owner)) {
            broken.add(Violation.at(pointer, "AGREEMENT_OF_ANOTHER_OWNER", predecessor));
        }
    }
}
