package ma.istiqbal.rollout.phase;

import java.util.List;
import java.util.Optional;

/** Where a phase is in its life. {@link Transition} is the whole table of what can follow. */
public enum PhaseStatus {
    PLANNED,
    BASELINED,
    RUNNING,
    COMPLETED,
    STOPPED;

    public boolean canBecome(PhaseStatus next) {
        return transitionTo(next).isPresent();
    }

    /** The transition to a status, if there is one. */
    public Optional<Transition> transitionTo(PhaseStatus next) {
        return transitions().stream()
                .filter(transition -> transition.to() == next)
                .findFirst();
    }

    /** What can follow this status. */
    public List<Transition> transitions() {
        return Transition.TABLE.stream()
                .filter(transition -> transition.from() == this)
                .toList();
    }

    /** Nothing of the phase, nor of its deployments, changes any more. */
    public boolean over() {
        return switch (this) {
            case COMPLETED, STOPPED -> true;
            case PLANNED, BASELINED, RUNNING -> false;
        };
    }
}
