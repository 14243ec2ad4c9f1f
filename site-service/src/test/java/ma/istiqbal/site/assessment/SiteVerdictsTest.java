package ma.istiqbal.site.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.site.registry.Verdict;
import ma.istiqbal.test.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SiteVerdictsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private Assessments assessments;

    @Autowired
    private SiteVerdicts verdicts;

    private String site;

    @BeforeEach
    void aSiteWithoutAssessments() {
        site = AssessmentCaller.freshCode();
    }

    @Test
    void withoutAnAssessmentThereIsNoVerdict() {
        assertThat(verdicts.lastAudit(site)).isEmpty();
        assertThat(verdicts.lastFullVisit(site)).isEmpty();
    }

    @Test
    void theAuditThatWasVisitedLastCountsInWhateverOrderTheyWereApproved() {
        String newer = approved(AssessmentKind.AUDIT, DAY.plusDays(5), DAY.plusDays(6), false);
        approved(AssessmentKind.AUDIT, DAY, DAY.plusDays(30), true);
        assertThat(verdicts.lastAudit(site)).map(Verdict::assessment).contains(newer);
        assertThat(verdicts.lastAudit(site)).map(Verdict::passed).contains(false);
        assertThat(verdicts.lastAudit(site)).map(Verdict::standard).contains("RECEPTION-1");
    }

    @Test
    void onlyWhatIsApprovedCounts() {
        String old = approved(AssessmentKind.AUDIT, DAY, DAY, true);
        Assessment submitted = assessment(AssessmentKind.AUDIT, DAY.plusDays(3)).submitted(result(false), "auditor");
        assessments.add(submitted, Change.byPlatform("test", "begun"));
        assertThat(verdicts.lastAudit(site)).map(Verdict::assessment).contains(old);
    }

    @Test
    void aFullVisitIsAnAuditOneByPeersOrTheSitesOwn() {
        approved(AssessmentKind.AUDIT, DAY, DAY, true);
        String peer = approved(AssessmentKind.PEER, DAY.plusDays(1), DAY.plusDays(1), true);
        approved(AssessmentKind.MYSTERY, DAY.plusDays(9), DAY.plusDays(9), false);
        assertThat(verdicts.lastFullVisit(site)).map(Verdict::assessment).contains(peer);
        String self = approved(AssessmentKind.SELF, DAY.plusDays(2), DAY.plusDays(2), false);
        assertThat(verdicts.lastFullVisit(site)).map(Verdict::assessment).contains(self);
        assertThat(verdicts.lastFullVisit(site)).map(Verdict::blockingHeld).contains(false);
        assertThat(verdicts.lastAudit(site)).map(Verdict::blockingHeld).contains(true);
    }

    @Test
    void theSitesOwnAssessmentDoesNotMakeGoodWhatOthersFound() {
        String failed = approved(AssessmentKind.PEER, DAY, DAY, false);
        approved(AssessmentKind.SELF, DAY.plusDays(2), DAY.plusDays(2), true);
        assertThat(verdicts.lastFullVisit(site)).map(Verdict::assessment).contains(failed);
        String mended = approved(AssessmentKind.AUDIT, DAY.plusDays(1), DAY.plusDays(9), true);
        assertThat(verdicts.lastFullVisit(site)).map(Verdict::blockingHeld).contains(true);
        assertThat(verdicts.lastAudit(site)).map(Verdict::assessment).contains(mended);
    }

    @Test
    void aFollowUpIsPassedVisitedFromTheFirstDayAndApprovedByTheLast() {
        LocalDate until = DAY.plusMonths(6);
        approved(AssessmentKind.AUDIT, DAY.minusDays(1), DAY, true);
        approved(AssessmentKind.AUDIT, DAY, until.plusDays(1), true);
        approved(AssessmentKind.AUDIT, DAY, DAY, false);
        approved(AssessmentKind.PEER, DAY, DAY, true);
        approved(AssessmentKind.SELF, DAY, DAY, true);
        assertThat(verdicts.followUp(site, DAY, until)).isEmpty();
        String last = approved(AssessmentKind.AUDIT, until, until, true);
        assertThat(verdicts.followUp(site, DAY, until)).map(Verdict::assessment).contains(last);
        String first = approved(AssessmentKind.MYSTERY, DAY, DAY, true);
        assertThat(verdicts.followUp(site, DAY, until)).map(Verdict::assessment).contains(first);
    }

    private String approved(AssessmentKind kind, LocalDate visitedOn, LocalDate approvedOn, boolean passed) {
        Assessment approved =
                assessment(kind, visitedOn).submitted(result(passed), "auditor").approved(approvedOn);
        return assessments.add(approved, Change.byPlatform("test", "begun")).id();
    }

    private Assessment assessment(AssessmentKind kind, LocalDate visitedOn) {
        Standard standard = new Standard(
                "RECEPTION", 1, StandardState.PUBLISHED, new Wording("نص", "texte", null), List.of(), List.of());
        Audience place = new Audience("HEALTH", site);
        return Assessment.begun(UUID.randomUUID().toString(), place, standard, kind, visitedOn, "auditor");
    }

    private static Result result(boolean passed) {
        return new Result(
                passed ? 100 : 0,
                List.of(),
                passed ? Result.Outcome.PASS : Result.Outcome.FAIL,
                passed ? List.of() : List.of("ACCESS_RAMP"),
                new PassMark(1, 80));
    }
}
