package ma.istiqbal.rollout.phase;

/** Which step of the programme a phase is: a model is tried, extended, then made general by the administrations. */
public enum PhaseKind {
    PILOT,
    EXTENSION,
    GENERALISATION
}
