package ma.istiqbal.rollout.phase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.lifecycle.Transition;
import ma.istiqbal.rollout.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A phase of the programme.
 *
 * @param code immutable, {@code EXTENSION-2022}
 * @param baseline the plan as it was approved; slips are told against it
 * @param actualFrom absent before it runs, and where nobody knows the day any more
 * @param actualTo the day on which it was completed or stopped
 * @param stoppedBecause present exactly when it was STOPPED
 * @param editors who has edited the phase since its last approval, and so may not give the next one
 */
public record Phase(
        String code,
        PhasePlan plan,
        PhaseStatus status,
        @Nullable DateRange baseline,
        @Nullable LocalDate actualFrom,
        @Nullable LocalDate actualTo,
        @Nullable String stoppedBecause,
        List<String> editors) {

    public Phase {
        if ((status == PhaseStatus.STOPPED) != (stoppedBecause != null)) {
            throw new IllegalArgumentException("a phase has a reason to be stopped exactly when it is stopped");
        }
        editors = List.copyOf(editors);
    }

    static Phase planned(String code, PhasePlan plan, String editor) {
        return new Phase(code, plan, PhaseStatus.PLANNED, null, null, null, null, List.of(editor));
    }

    /** The phase with another plan; one that was approved but does not run yet needs a new approval. */
    Phase plannedAnew(PhasePlan newPlan, String editor) {
        List<String> all = new ArrayList<>(editors);
        if (!all.contains(editor)) {
            all.add(editor);
        }
        PhaseStatus next = status == PhaseStatus.BASELINED ? PhaseStatus.PLANNED : status;
        return new Phase(code, newPlan, next, baseline, actualFrom, actualTo, stoppedBecause, all);
    }

    /**
     * The phase in its next status; its guards hold.
     *
     * @param today in Morocco
     * @param reason kept when the phase is stopped
     */
    Phase becoming(Transition<PhaseStatus, PhaseGuard> transition, LocalDate today, @Nullable String reason) {
        if (!transition.from().contains(status)) {
            throw new IllegalArgumentException(status + " cannot become " + transition.to());
        }
        PhaseStatus next = transition.to();
        return new Phase(
                code,
                plan,
                next,
                next == PhaseStatus.BASELINED ? plan.planned() : baseline,
                next == PhaseStatus.RUNNING ? today : actualFrom,
                next.over() ? today : null,
                next == PhaseStatus.STOPPED ? reason : null,
                transition.guards().contains(PhaseGuard.NOT_THE_EDITOR) ? List.of() : editors);
    }

    /** Its planned end has passed, and it is not over. */
    public boolean late(LocalDate today) {
        LocalDate end = DateRange.end(plan.planned());
        return !status.over() && end != null && end.isBefore(today);
    }
}
