package ma.istiqbal.site.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.site.registry.Verdict;
import ma.istiqbal.site.registry.Verdicts;
import org.springframework.stereotype.Component;

/** Answers the registry from the approved assessments. */
@Component
class SiteVerdicts implements Verdicts {

    private static final Set<AssessmentKind> FULL_VISITS =
            EnumSet.of(AssessmentKind.AUDIT, AssessmentKind.PEER, AssessmentKind.SELF);
    private static final Set<AssessmentKind> EXTERNAL = EnumSet.of(AssessmentKind.AUDIT, AssessmentKind.PEER);
    private static final Set<AssessmentKind> FOLLOW_UPS = EnumSet.of(AssessmentKind.AUDIT, AssessmentKind.MYSTERY);

    private static final Comparator<Stored<Assessment>> BY_VISIT = Comparator.comparing(
                    (Stored<Assessment> stored) -> stored.state().visitedOn())
            .thenComparing(stored -> approvedOn(stored.state()))
            .thenComparing(Stored::changedAt);

    private final Assessments assessments;

    SiteVerdicts(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public Optional<Verdict> lastAudit(String site) {
        return last(site, EnumSet.of(AssessmentKind.AUDIT));
    }

    @Override
    public Optional<Verdict> lastFullVisit(String site) {
        return last(site, EXTERNAL).filter(found -> !found.blockingHeld()).or(() -> last(site, FULL_VISITS));
    }

    @Override
    public Optional<Verdict> followUp(String site, LocalDate from, LocalDate until) {
        return approved(site, FOLLOW_UPS)
                .filter(stored -> result(stored.state()).passed())
                .filter(stored -> !stored.state().visitedOn().isBefore(from))
                .filter(stored -> !approvedOn(stored.state()).isAfter(until))
                .min(BY_VISIT)
                .map(SiteVerdicts::verdict);
    }

    private Optional<Verdict> last(String site, Set<AssessmentKind> kinds) {
        return approved(site, kinds).max(BY_VISIT).map(SiteVerdicts::verdict);
    }

    private Stream<Stored<Assessment>> approved(String site, Set<AssessmentKind> kinds) {
        return assessments.approved(site, kinds).stream();
    }

    private static Verdict verdict(Stored<Assessment> stored) {
        Assessment assessment = stored.state();
        Result result = result(assessment);
        return new Verdict(
                assessment.id(),
                Standard.id(assessment.standard(), assessment.standardVersion()),
                assessment.visitedOn(),
                result.passed(),
                result.failedBlocking().isEmpty());
    }

    private static Result result(Assessment approved) {
        return Objects.requireNonNull(approved.result(), "an approved assessment has a result");
    }

    private static LocalDate approvedOn(Assessment approved) {
        return Objects.requireNonNull(approved.approvedOn(), "an approved assessment has its day");
    }
}
