package ma.istiqbal.rollout.deployment;

/** How far a stage is, told by its dates. {@link StageLifecycle} tells what can follow. */
public enum StageState {
    PENDING,
    IN_PROGRESS,
    DONE,
    SKIPPED;

    /** Nothing is left to do. */
    public boolean settled() {
        return switch (this) {
            case DONE, SKIPPED -> true;
            case PENDING, IN_PROGRESS -> false;
        };
    }
}
