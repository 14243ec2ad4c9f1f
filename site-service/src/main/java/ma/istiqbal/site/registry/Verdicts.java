package ma.istiqbal.site.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the registry asks of those who assess sites; the package {@code assessment} answers. Only approved assessments
 * count, and of several the one visited last.
 */
public interface Verdicts {

    /** The last audit, passed or not: an older success does not outweigh a newer failure. */
    Optional<Verdict> lastAudit(String site);

    /**
     * The last assessment that saw every criterion: an audit, a visit by peers, or the site's own. What the last of the
     * others found not to hold, the site's own cannot make good. A mystery visitor sees what a user sees, and so neither
     * training records nor emergency exits.
     */
    Optional<Verdict> lastFullVisit(String site);

    /**
     * The first audit or mystery visit that the site passed between two days, to renew the trust in its label.
     *
     * @param from earliest day of the visit
     * @param until latest day of the approval
     */
    Optional<Verdict> followUp(String site, LocalDate from, LocalDate until);
}
