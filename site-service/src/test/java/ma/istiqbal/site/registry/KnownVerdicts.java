package ma.istiqbal.site.registry;

import java.time.LocalDate;
import java.util.Optional;

/** What a test says that assessments found, for every site. */
final class KnownVerdicts implements Verdicts {

    private Optional<Verdict> audit = Optional.empty();
    private Optional<Verdict> followUp = Optional.empty();

    void audit(LocalDate visitedOn, boolean passed) {
        audit = Optional.of(new Verdict("audit", "RECEPTION-1", visitedOn, passed, passed));
    }

    void followUp(LocalDate visitedOn) {
        followUp = Optional.of(new Verdict("follow-up", "RECEPTION-1", visitedOn, true, true));
    }

    @Override
    public Optional<Verdict> lastAudit(String site) {
        return audit;
    }

    @Override
    public Optional<Verdict> lastFullVisit(String site) {
        return audit;
    }

    @Override
    public Optional<Verdict> followUp(String site, LocalDate from, LocalDate until) {
        return followUp.filter(
                found -> !found.visitedOn().isBefore(from) && !found.visitedOn().isAfter(until));
    }
}
