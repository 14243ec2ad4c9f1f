package ma.istiqbal.rollout.phase;

/** Where a phase is in its life; {@link PhaseLifecycle} tells what can follow. */
public enum PhaseStatus {
    PLANNED,
    BASELINED,
    RUNNING,
    COMPLETED,
    STOPPED;

    /** Nothing of the phase, nor of its deployments, changes any more. */
    public boolean over() {
        return switch (this) {
            case COMPLETED, STOPPED -> true;
            case PLANNED, BASELINED, RUNNING -> false;
        };
    }
}
