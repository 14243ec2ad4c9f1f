package ma.istiqbal.site.registry;

import static ma.istiqbal.defaults.lifecycle.GuardResult.Outcome.asked;

import java.time.LocalDate;
import java.util.function.Function;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;
import ma.istiqbal.site.feedback.Cases;
import ma.istiqbal.site.feedback.FeedbackPoints;
import ma.istiqbal.site.feedback.Results;
import ma.istiqbal.site.partner.Agreements;
import ma.istiqbal.site.partner.Partners;
import ma.istiqbal.site.rollout.Deployments;
import ma.istiqbal.site.rollout.Gates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for the facts behind the guards. */
@Component
class SiteGuards {

    private static final int SURVEY_SIZE = 50;
    private static final int MANAGER_SEEN_WITHIN_DAYS = 14;
    private static final int LABEL_MONTHS = 3;
    private static final int AUDIT_COUNTS_FOR_MONTHS = 12;

    private final Partners partners;
    private final Agreements agreements;
    private final Deployments deployments;
    private final Gates gates;
    private final FeedbackPoints feedbackPoints;
    private final Results results;
    private final Cases cases;
    private final SiteCalendars calendars;
    private final Verdicts verdicts;
    private final Sites sites;
    private final SiteManagers managers;
    private final SiteDay day;

    SiteGuards(
            Partners partners,
            Agreements agreements,
            Deployments deployments,
            Gates gates,
            FeedbackPoints feedbackPoints,
            Results results,
            Cases cases,
            SiteCalendars calendars,
            Verdicts verdicts,
            Sites sites,
            SiteManagers managers,
            SiteDay day) {
        this.partners = partners;
        this.agreements = agreements;
        this.deployments = deployments;
        this.gates = gates;
        this.feedbackPoints = feedbackPoints;
        this.results = results;
        this.cases = cases;
        this.calendars = calendars;
        this.verdicts = verdicts;
        this.sites = sites;
        this.managers = managers;
        this.day = day;
    }

    Function<SiteGuard, Outcome> of(Site site, TransitionRequest request, Caller caller) {
        String code = site.code();
        return guard -> switch (guard) {
            case OWNER_ACTIVE ->
                asked(() -> partners.isActive(site.description().partner()));
            case CALENDAR_SET -> Outcome.of(calendars.isSetFor(code));
            case AGREEMENT_EFFECTIVE -> asked(() -> agreements.cover(code, day.today(site)));
            case START_GATE_GO -> asked(() -> gates.startIsGo(code));
            case MILESTONES_DONE -> asked(() -> deployments.isReadyToOpen(code));
            case FEEDBACK_POINT_ACTIVE -> asked(() -> feedbackPoints.anyActiveAt(code));
            case SURVEY_LARGE_ENOUGH -> asked(() -> feedbackPoints.answersAt(code) >= SURVEY_SIZE);
            case SITE_MANAGER_ACTIVE ->
                Outcome.of(managers.activeSince(code, day.today(site).minusDays(MANAGER_SEEN_WITHIN_DAYS)));
            case OPENING_DATE_REACHED -> Outcome.of(hasOpenedBy(day.today(site), site));
            case OPEN_FOR_THREE_MONTHS ->
                Outcome.of(hasServedSince(day.today(site).minusMonths(LABEL_MONTHS), site));
            case LABEL_THRESHOLDS_MET ->
                asked(() -> results.reachLabel(code, day.today(site).minusMonths(LABEL_MONTHS), day.today(site)));
            case NO_OPEN_CASE -> asked(() -> !cases.anyOpenAt(code));
            case SUCCESSOR_OPEN -> Outcome.of(canBeMerged(code, request.mergedInto()));
            case NOT_THE_EDITOR -> Outcome.of(!site.editors().contains(caller.subject()));
            case REASON_GIVEN -> Outcome.of(request.reason() != null);
            case PUBLIC_NOTICE_GIVEN -> Outcome.of(request.publicNotice() != null);
            case AUDIT_PASSED -> Outcome.of(hasPassedAudit(site));
            case BLOCKING_CRITERIA_PASSED ->
                Outcome.of(verdicts.lastFullVisit(code)
                        .filter(Verdict::blockingHeld)
                        .isPresent());
        };
    }

    private boolean hasPassedAudit(Site site) {
        return verdicts.lastAudit(site.code())
                .filter(Verdict::passed)
                .map(audit -> audit.visitedOn().plusMonths(AUDIT_COUNTS_FOR_MONTHS))
                .filter(lastDay -> !day.today(site).isAfter(lastDay))
                .isPresent();
    }

    private static boolean hasOpenedBy(LocalDate day, Site site) {
        LocalDate opening = site.description().opensOn();
        return opening != null && !opening.isAfter(day);
    }

    /** The opening date may be corrected at any time; the platform itself knows since when the site has been LIVE. */
    private static boolean hasServedSince(LocalDate day, Site site) {
        LocalDate live = site.liveSince();
        return live != null && !live.isAfter(day) && hasOpenedBy(day, site);
    }

    private boolean canBeMerged(String code, @Nullable String successor) {
        if (successor == null) {
            return true;
        }
        return !successor.equals(code)
                && sites.find(successor, new Scope.Everything())
                        .filter(site -> site.state().lifecycle().takesOver())
                        .isPresent();
    }
}
