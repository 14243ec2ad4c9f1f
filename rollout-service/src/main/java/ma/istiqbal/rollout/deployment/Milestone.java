package ma.istiqbal.rollout.deployment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import ma.istiqbal.rollout.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a deployment with its dates; they tell its state.
 *
 * @param baseline the plan as it was approved
 * @param skippedBecause present exactly when the stage was given up
 */
public record Milestone(
        Stage stage,
        @Nullable DateRange planned,
        @Nullable DateRange baseline,
        @Nullable LocalDate startedOn,
        @Nullable Completion completion,
        @Nullable String skippedBecause,
        List<Dependency> dependsOn) {

    public Milestone {
        if (completion != null && skippedBecause != null) {
            throw new IllegalArgumentException("a stage is done or skipped, not both");
        }
        dependsOn = List.copyOf(dependsOn);
    }

    /** A stage of which nothing is known yet. */
    static Milestone of(Stage stage) {
        return new Milestone(stage, null, null, null, null, null, stage.usualDependencies());
    }

    public StageState state() {
        if (skippedBecause != null) {
            return StageState.SKIPPED;
        }
        if (completion != null) {
            return StageState.DONE;
        }
        return startedOn == null ? StageState.PENDING : StageState.IN_PROGRESS;
    }

    boolean begun() {
        return switch (state()) {
            case IN_PROGRESS, DONE -> true;
            case PENDING, SKIPPED -> false;
        };
    }

    boolean isDoneAfter(LocalDate day) {
        LocalDate done = completion == null ? null : completion.on();
        return done != null && done.isAfter(day);
    }

    /** Its last day: the one on which it was done, or else the planned one; absent where nobody knows it. */
    @Nullable
    LocalDate end() {
        return completion == null ? DateRange.end(planned) : completion.on();
    }

    /** The end against which a slip is told: the baseline's, or the plan's while there is no baseline. */
    @Nullable
    LocalDate due() {
        return DateRange.end(baseline == null ? planned : baseline);
    }

    Milestone planned(@Nullable DateRange dates, List<Dependency> dependencies) {
        return new Milestone(stage, dates, baseline, startedOn, completion, skippedBecause, dependencies);
    }

    Milestone baselined() {
        return new Milestone(stage, planned, planned, startedOn, completion, skippedBecause, dependsOn);
    }

    /** The milestone in the state that is asked for; the guards of the transition hold. */
    Milestone becoming(StageState next, @Nullable LocalDate on, @Nullable String reason) {
        return switch (next) {
            case PENDING -> new Milestone(stage, planned, baseline, null, null, null, dependsOn);
            case IN_PROGRESS ->
                new Milestone(stage, planned, baseline, Objects.requireNonNull(on), null, null, dependsOn);
            case DONE -> new Milestone(stage, planned, baseline, startedOn, new Completion(on), null, dependsOn);
            case SKIPPED ->
                new Milestone(stage, planned, baseline, startedOn, null, Objects.requireNonNull(reason), dependsOn);
        };
    }

    /** Whether it is already as the request wants it: saying the same thing twice changes nothing. */
    boolean already(StageState wanted, @Nullable LocalDate on) {
        return state() == wanted
                && switch (wanted) {
                    case DONE ->
                        on == null
                                || on.equals(Objects.requireNonNull(completion).on());
                    case IN_PROGRESS -> on == null || on.equals(startedOn);
                    case PENDING, SKIPPED -> true;
                };
    }
}
