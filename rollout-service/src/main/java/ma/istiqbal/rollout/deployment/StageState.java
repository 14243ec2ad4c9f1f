package ma.istiqbal.rollout.deployment;

import java.util.List;
import java.util.Optional;

/** How far a stage is, told by its dates. {@link StageTransition} is the whole table of what can follow. */
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

    public boolean canBecome(StageState next) {
        return transitionTo(next).isPresent();
    }

    public Optional<StageTransition> transitionTo(StageState next) {
        return transitions().stream()
                .filter(transition -> transition.to() == next)
                .findFirst();
    }

    public List<StageTransition> transitions() {
        return StageTransition.TABLE.stream()
                .filter(transition -> transition.from() == this)
                .toList();
    }
}
