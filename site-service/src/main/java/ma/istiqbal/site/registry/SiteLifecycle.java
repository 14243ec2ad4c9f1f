package ma.istiqbal.site.registry;

import static ma.istiqbal.defaults.lifecycle.Who.ADMIN;
import static ma.istiqbal.defaults.lifecycle.Who.CLOCK;
import static ma.istiqbal.defaults.lifecycle.Who.STAFF;
import static ma.istiqbal.site.registry.SiteGuard.AGREEMENT_EFFECTIVE;
import static ma.istiqbal.site.registry.SiteGuard.AUDIT_PASSED;
import static ma.istiqbal.site.registry.SiteGuard.BLOCKING_CRITERIA_PASSED;
import static ma.istiqbal.site.registry.SiteGuard.CALENDAR_SET;
import static ma.istiqbal.site.registry.SiteGuard.FEEDBACK_POINT_ACTIVE;
import static ma.istiqbal.site.registry.SiteGuard.LABEL_THRESHOLDS_MET;
import static ma.istiqbal.site.registry.SiteGuard.MILESTONES_DONE;
import static ma.istiqbal.site.registry.SiteGuard.NOT_THE_EDITOR;
import static ma.istiqbal.site.registry.SiteGuard.NO_OPEN_CASE;
import static ma.istiqbal.site.registry.SiteGuard.OPENING_DATE_REACHED;
import static ma.istiqbal.site.registry.SiteGuard.OPEN_FOR_THREE_MONTHS;
import static ma.istiqbal.site.registry.SiteGuard.OWNER_ACTIVE;
import static ma.istiqbal.site.registry.SiteGuard.PUBLIC_NOTICE_GIVEN;
import static ma.istiqbal.site.registry.SiteGuard.REASON_GIVEN;
import static ma.istiqbal.site.registry.SiteGuard.SITE_MANAGER_ACTIVE;
import static ma.istiqbal.site.registry.SiteGuard.START_GATE_GO;
import static ma.istiqbal.site.registry.SiteGuard.SUCCESSOR_OPEN;
import static ma.istiqbal.site.registry.SiteGuard.SURVEY_LARGE_ENOUGH;
import static ma.istiqbal.site.registry.SiteStatus.APPROVED;
import static ma.istiqbal.site.registry.SiteStatus.CLOSED;
import static ma.istiqbal.site.registry.SiteStatus.IN_PREPARATION;
import static ma.istiqbal.site.registry.SiteStatus.LABELLED;
import static ma.istiqbal.site.registry.SiteStatus.LIVE;
import static ma.istiqbal.site.registry.SiteStatus.PROPOSED;
import static ma.istiqbal.site.registry.SiteStatus.REJECTED;
import static ma.istiqbal.site.registry.SiteStatus.SUSPENDED;
import static ma.istiqbal.site.registry.SiteStatus.UNDER_AUDIT;

import java.util.EnumSet;
import ma.istiqbal.defaults.lifecycle.Lifecycle;
import ma.istiqbal.defaults.lifecycle.Transition;

/** The life of a site: the whole table. */
final class SiteLifecycle {

    static final Lifecycle<SiteStatus, SiteGuard> TABLE = Lifecycle.of(
            "SITE",
            Transition.of(PROPOSED, UNDER_AUDIT, STAFF, OWNER_ACTIVE, CALENDAR_SET),
            Transition.of(UNDER_AUDIT, APPROVED, ADMIN, AUDIT_PASSED, SURVEY_LARGE_ENOUGH, NOT_THE_EDITOR),
            Transition.of(UNDER_AUDIT, REJECTED, ADMIN, REASON_GIVEN, NOT_THE_EDITOR),
            Transition.of(REJECTED, PROPOSED, ADMIN, REASON_GIVEN),
            Transition.of(APPROVED, IN_PREPARATION, STAFF, AGREEMENT_EFFECTIVE, START_GATE_GO),
            Transition.of(
                    IN_PREPARATION,
                    LIVE,
                    ADMIN,
                    MILESTONES_DONE,
                    BLOCKING_CRITERIA_PASSED,
                    FEEDBACK_POINT_ACTIVE,
                    SITE_MANAGER_ACTIVE,
                    OPENING_DATE_REACHED,
                    NOT_THE_EDITOR),
            Transition.of(
                    LIVE, LABELLED, ADMIN, AUDIT_PASSED, OPEN_FOR_THREE_MONTHS, LABEL_THRESHOLDS_MET, NOT_THE_EDITOR),
            Transition.of(LABELLED, LIVE, CLOCK),
            Transition.of(EnumSet.of(LIVE, LABELLED), SUSPENDED, ADMIN, REASON_GIVEN, PUBLIC_NOTICE_GIVEN),
            Transition.of(SUSPENDED, LIVE, ADMIN, REASON_GIVEN),
            Transition.of(
                    EnumSet.complementOf(EnumSet.of(PROPOSED, CLOSED)),
                    CLOSED,
                    ADMIN,
                    REASON_GIVEN,
                    NO_OPEN_CASE,
                    SUCCESSOR_OPEN));

    private SiteLifecycle() {}
}
