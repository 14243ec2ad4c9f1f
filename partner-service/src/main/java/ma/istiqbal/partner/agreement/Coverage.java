package ma.istiqbal.partner.agreement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.partner.agreement.CoverageLedger.Reservation;
import ma.istiqbal.partner.site.KnownSites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sees to it that no two agreements of one owner cover a same site on a same day, unless one amends the other.
 *
 * <p>Every write touches one document, so two agreements signed at the same moment would not see each other. Therefore
 * an agreement, before it is signed, is entered in its owner's {@link CoverageLedger}: that write succeeds only if
 * nobody else has written the ledger since it was compared with all agreements entered there. Of two that overlap, the
 * later one finds the earlier one entered and is refused.
 *
 * <p>The signature itself is the second write, and depends on the agreement's version, which is entered too. If it
 * never comes (the process died, the store refused), the entry goes on counting only as long as that very version
 * could still be signed; any change of the agreement makes both the entry and the signature void. Nothing waits,
 * nothing has to be cleaned up, and no clock is involved.
 *
 * <p>Days are known when an agreement is signed, so what is signed can become effective by the clock without another
 * question. Classes of sites are compared as such: two that could ever share a site overlap. A site that one agreement
 * names is compared with the other's class as the site is known now.
 */
@Component
class Coverage {

    private final CoverageLedgers ledgers;
    private final Agreements agreements;
    private final KnownSites sites;

    Coverage(CoverageLedgers ledgers, Agreements agreements, KnownSites sites) {
        this.ledgers = ledgers;
        this.agreements = agreements;
        this.sites = sites;
    }

    /** Enters an agreement in its owner's ledger, unless there are others that it overlaps: those are returned. */
    List<String> reserve(Stored<Agreement> candidate) {
        while (true) {
            CoverageLedger ledger = ledgers.of(candidate.state().terms().owner());
            List<String> overlapping = overlapping(candidate.state(), ledger);
            if (!overlapping.isEmpty() || ledgers.replace(ledger, ledger.with(candidate.id(), candidate.version()))) {
                return overlapping;
            }
        }
    }

    /** The agreements that it overlaps now. */
    List<String> overlapping(Agreement candidate) {
        return overlapping(candidate, ledgers.of(candidate.terms().owner()));
    }

    private List<String> overlapping(Agreement candidate, CoverageLedger ledger) {
        Map<String, Agreement> holders = holders(ledger);
        holders.remove(candidate.code());
        return holders.values().stream()
                .filter(holder -> candidate.course().days().meet(daysOf(holder, holders)))
                .filter(holder -> shareSites(candidate.terms(), holder.terms()))
                .filter(holder -> !mayOverlap(candidate, holder, holders))
                .map(Agreement::code)
                .sorted()
                .toList();
    }

    private Map<String, Agreement> holders(CoverageLedger ledger) {
        Map<String, Long> reserved = new HashMap<>();
        for (Reservation reservation : ledger.reservations()) {
            reserved.put(reservation.agreement(), reservation.version());
        }
        Map<String, Agreement> holders = new HashMap<>();
        for (Stored<Agreement> stored : agreements.all(reserved.keySet())) {
            boolean signed = stored.state().lifecycle().isSigned();
            if (signed || Long.valueOf(stored.version()).equals(reserved.get(stored.id()))) {
                holders.put(stored.id(), stored.state());
            }
        }
        return holders;
    }

    /**
     * A signed successor takes over on its first day, and what is broken off takes its amendments with it, whether the
     * clock has told them or not.
     */
    private static Days daysOf(Agreement holder, Map<String, Agreement> holders) {
        Set<String> rests = amendedBy(holder, holders);
        rests.add(holder.code());
        Days days = holder.course().days();
        for (Agreement other : holders.values()) {
            if (rests.contains(other.terms().supersedes()) && other.lifecycle().isSigned()) {
                days = days.until(other.terms().effectiveFrom());
            }
            if (rests.contains(other.code())) {
                days = other.brokenOffFrom().map(days::until).orElse(days);
            }
        }
        return days;
    }

    private boolean shareSites(Terms one, Terms other) {
        return one.scope().sites().stream().anyMatch(other.scope()::names)
                || one.scope().classMeets(other.scope())
                || namesOneOf(one, other)
                || namesOneOf(other, one);
    }

    private boolean namesOneOf(Terms naming, Terms classing) {
        return classing.scope().hasClass()
                && naming.scope().sites().stream()
                        .map(sites::find)
                        .flatMap(Optional::stream)
                        .anyMatch(site -> site.partner().equals(classing.owner())
                                && classing.scope().classHas(site));
    }

    private static boolean mayOverlap(Agreement one, Agreement other, Map<String, Agreement> known) {
        Set<String> amended = amendedBy(other, known);
        return amendedBy(one, known).contains(other.code())
                || amended.contains(one.code())
                || other.code().equals(one.terms().supersedes())
                || amended.contains(one.terms().supersedes());
    }

    /** Also through other amendments: the second one amends the first, and so what that amends. */
    private static Set<String> amendedBy(Agreement amendment, Map<String, Agreement> known) {
        Set<String> amended = new HashSet<>();
        @Nullable String base = amendment.terms().amends();
        while (base != null && amended.add(base)) {
            Agreement next = known.get(base);
            base = next == null ? null : next.terms().amends();
        }
        return amended;
    }
}
