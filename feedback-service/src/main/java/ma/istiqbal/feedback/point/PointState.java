package ma.istiqbal.feedback.point;

import java.util.List;
import java.util.Optional;

/** Where a feedback point is in its life. {@link Transition} is the whole table of what can follow. */
public enum PointState {
    DRAFT,
    ACTIVE,
    SUSPENDED,
    REVOKED;

    public boolean canBecome(PointState next) {
        return transitionTo(next).isPresent();
    }

    Optional<Transition> transitionTo(PointState next) {
        return transitions().stream()
                .filter(transition -> transition.to() == next)
                .findFirst();
    }

    List<Transition> transitions() {
        return Transition.TABLE.stream()
                .filter(transition -> transition.from().contains(this))
                .toList();
    }
}
