package ma.istiqbal.partner.agreement;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed, as it stands in the signed text.
 *
 * @param effectiveFrom first day, Africa/Casablanca like all days of an agreement
 * @param effectiveTo last day of the first term
 * @param noticeDays between the notice of a termination and its effect
 * @param supersedes code of the agreement that it replaces from its first day on
 * @param amends code of the agreement that it changes, and beside which it may cover the same sites
 */
public record Terms(
        LocalizedText titles,
        List<Party> parties,
        SiteScope scope,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        Renewal renewal,
        int noticeDays,
        @Nullable String supersedes,
        @Nullable String amends) {

    public Terms {
        parties = List.copyOf(parties);
        if (effectiveTo.isBefore(effectiveFrom)) {
            throw new IllegalArgumentException("an agreement does not end before it begins");
        }
        if (parties.stream().filter(party -> party.role() == PartyRole.OWNER).count() != 1) {
            throw new IllegalArgumentException("an agreement is about the sites of one owner");
        }
    }

    /** The administration whose sites are covered. */
    public String owner() {
        return parties.stream()
                .filter(party -> party.role() == PartyRole.OWNER)
                .map(Party::partner)
                .findFirst()
                .orElseThrow();
    }

    /** Codes of all who must sign. */
    Set<String> partners() {
        Set<String> partners = new TreeSet<>();
        parties.forEach(party -> partners.add(party.partner()));
        return partners;
    }

    /** Last day of the term that a day of a tacitly renewed agreement falls in. */
    LocalDate termEndOn(LocalDate day) {
        Period term = Period.between(effectiveFrom, effectiveTo.plusDays(1));
        LocalDate end = effectiveTo;
        for (int terms = 2; end.isBefore(day); terms++) {
            end = effectiveFrom.plus(term.multipliedBy(terms)).minusDays(1);
        }
        return end;
    }
}
