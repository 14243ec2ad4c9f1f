package ma.istiqbal.feedback.point;

import static ma.istiqbal.feedback.point.PointState.ACTIVE;
import static ma.istiqbal.feedback.point.PointState.DRAFT;
import static ma.istiqbal.feedback.point.PointState.REVOKED;
import static ma.istiqbal.feedback.point.PointState.SUSPENDED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One line of a feedback point's life-cycle.
 *
 * @param reasonNeeded whether whoever makes it must say why
 */
record Transition(Set<PointState> from, PointState to, boolean reasonNeeded) {

    static final List<Transition> TABLE = List.of(
            new Transition(EnumSet.of(DRAFT, SUSPENDED), ACTIVE, false),
            new Transition(EnumSet.of(ACTIVE), SUSPENDED, true),
            new Transition(EnumSet.of(DRAFT, ACTIVE, SUSPENDED), REVOKED, true));

    Transition {
        from = Set.copyOf(from);
    }
}
