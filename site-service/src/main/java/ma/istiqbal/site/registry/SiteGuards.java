package ma.istiqbal.site.registry;

import static ma.istiqbal.defaults.lifecycle.GuardResult.Outcome.asked;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;
import ma.istiqbal.site.feedback.FeedbackPoints;
import ma.istiqbal.site.partner.Agreements;
import ma.istiqbal.site.partner.Partners;
import ma.istiqbal.site.rollout.Deployments;
import org.springframework.stereotype.Component;

/** Asks for the facts behind the guards. */
@Component
class SiteGuards {

    private static final int SURVEY_SIZE = 50;
    private static final int AUDIT_COUNTS_FOR_MONTHS = 12;

    private final Partners partners;
    private final Agreements agreements;
    private final Deployments deployments;
    private final FeedbackPoints feedbackPoints;
    private final Verdicts verdicts;
    private final Clock clock;

    SiteGuards(
            Partners partners,
            Agreements agreements,
            Deployments deployments,
            FeedbackPoints feedbackPoints,
            Verdicts verdicts,
            Clock clock) {
        this.partners = partners;
        this.agreements = agreements;
        this.deployments = deployments;
        this.feedbackPoints = feedbackPoints;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    Function<SiteGuard, Outcome> of(Site site, TransitionRequest request, Caller caller) {
        String code = site.code();
        return guard -> switch (guard) {
            case OWNER_ACTIVE ->
                asked(() -> partners.isActive(site.description().partner()));
            case AGREEMENT_EFFECTIVE -> asked(() -> agreements.cover(code, today(site)));
            case MILESTONES_DONE -> asked(() -> deployments.isReadyToOpen(code));
            case FEEDBACK_POINT_ACTIVE -> asked(() -> feedbackPoints.anyActiveAt(code));
            case SURVEY_LARGE_ENOUGH -> asked(() -> feedbackPoints.answersAt(code) >= SURVEY_SIZE);
            case OPENING_DATE_REACHED -> Outcome.of(hasOpened(site));
            case NOT_THE_EDITOR -> Outcome.of(!site.editors().contains(caller.subject()));
            case REASON_GIVEN -> Outcome.of(request.reason() != null);
            case PUBLIC_NOTICE_GIVEN -> Outcome.of(request.publicNotice() != null);
            case AUDIT_PASSED -> Outcome.of(hasPassedAudit(site));
            case BLOCKING_CRITERIA_PASSED ->
                Outcome.of(verdicts.lastFullVisit(code)
                        .filter(Verdict::blockingHeld)
                        .isPresent());
            // Gates, thresholds and cases are not recorded anywhere yet: nobody can tell.
            case START_GATE_GO, LABEL_THRESHOLDS_MET, NO_OPEN_CASE -> Outcome.UNKNOWN;
        };
    }

    private boolean hasPassedAudit(Site site) {
        return verdicts.lastAudit(site.code())
                .filter(Verdict::passed)
                .map(audit -> audit.visitedOn().plusMonths(AUDIT_COUNTS_FOR_MONTHS))
                .filter(lastDay -> !today(site).isAfter(lastDay))
                .isPresent();
    }

    private boolean hasOpened(Site site) {
        LocalDate opening = site.description().opensOn();
        return opening != null && !opening.isAfter(today(site));
    }

    LocalDate today(Site site) {
        return LocalDate.ofInstant(clock.instant(), site.description().zone());
    }
}
