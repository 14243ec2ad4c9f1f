package ma.istiqbal.site.registry;

/** A condition of a transition. A refused transition lists all that do not hold. */
enum SiteGuard {
    /** The owner administration is an active partner. */
    OWNER_ACTIVE,
    /** It is known when the site is open. */
    CALENDAR_SET,
    /** An audit not older than twelve months has passed the site. */
    AUDIT_PASSED,
    /** The initial survey has at least fifty answers. */
    SURVEY_LARGE_ENOUGH,
    /** An agreement effective today covers the site. */
    AGREEMENT_EFFECTIVE,
    /** The phase's start gate was decided GO. */
    START_GATE_GO,
    /** All blocking milestones of the site's deployment are done. */
    MILESTONES_DONE,
    /** No blocking criterion of the reception standard fails. */
    BLOCKING_CRITERIA_PASSED,
    /** Citizens can give feedback. */
    FEEDBACK_POINT_ACTIVE,
    /** Somebody who runs the site has signed in within the last fourteen days. */
    SITE_MANAGER_ACTIVE,
    /** The opening date has come, in the site's own time zone. */
    OPENING_DATE_REACHED,
    /** The site has been open for three months. */
    OPEN_FOR_THREE_MONTHS,
    /** Three months of results meet the label's thresholds. */
    LABEL_THRESHOLDS_MET,
    /** No citizen's case is still open. */
    NO_OPEN_CASE,
    /** The site that takes over, if one is named, exists and is open. */
    SUCCESSOR_OPEN,
    /** Whoever approves has not edited the site since its last approval. */
    NOT_THE_EDITOR,
    /** A reason is given. */
    REASON_GIVEN,
    /** The public is told, in Arabic and in French. */
    PUBLIC_NOTICE_GIVEN
}
