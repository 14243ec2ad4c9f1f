package ma.istiqbal.rollout.phase;

/** A condition of a transition. A refused transition lists all that do not hold. */
public enum PhaseGuard {
    /** The phase says from when to when it is planned. */
    PLANNED_DATES_SET,
    /** The phase names at least one site. */
    SITES_NAMED,
    /** The registry knows every site that the phase names. */
    SITES_EXIST,
    /** The plan was frozen, so that slips can be told. */
    BASELINE_SET,
    /** Every site of the phase has its deployment. */
    SITES_DEPLOYED,
    /** No deployment of the phase has a stage left to do. */
    NO_DEPLOYMENT_RUNNING,
    /** Whoever approves has not edited the phase since its last approval. */
    NOT_THE_EDITOR,
    /** A reason is given. */
    REASON_GIVEN
}
