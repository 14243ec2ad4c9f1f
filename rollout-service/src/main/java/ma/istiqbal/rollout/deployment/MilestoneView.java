package ma.istiqbal.rollout.deployment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.rollout.DateRange;
import org.jspecify.annotations.Nullable;

/** A stage of a deployment as a caller sees it. */
@Schema(name = "Milestone")
record MilestoneView(
        Stage stage,
        StageState state,
        @Nullable LocalDate plannedFrom,
        @Nullable LocalDate plannedTo,

        @Schema(description = "The plan as it was approved") @Nullable
        LocalDate baselineFrom,

        @Nullable LocalDate baselineTo,
        @Nullable LocalDate actualFrom,
        @Nullable LocalDate actualTo,

        @Schema(description = "The stage is done, on a day that nobody knows any more")
        boolean dateUnknown,

        @Schema(description = "When it will take place, as far as that can be told today") @Nullable
        LocalDate expectedFrom,

        @Nullable LocalDate expectedTo,

        @Schema(description = "Working days later than the baseline, or than the plan while there is no baseline")
        @Nullable
        Integer slipWorkingDays,

        @Nullable String skippedBecause,
        List<Dependency> dependsOn,

        @Schema(description = "States to which the caller may try to move the stage; none once the phase is over")
        List<StageState> allowedActions) {

    static MilestoneView of(Milestone milestone, Schedule schedule, boolean phaseOver, Caller caller) {
        Completion completion = milestone.completion();
        Optional<DateRange> expected = schedule.expected(milestone.stage());
        return new MilestoneView(
                milestone.stage(),
                milestone.state(),
                DateRange.start(milestone.planned()),
                DateRange.end(milestone.planned()),
                DateRange.start(milestone.baseline()),
                DateRange.end(milestone.baseline()),
                milestone.startedOn(),
                completion == null ? null : completion.on(),
                completion != null && completion.on() == null,
                expected.map(DateRange::from).orElse(null),
                expected.map(DateRange::to).orElse(null),
                schedule.slip(milestone).orElse(null),
                milestone.skippedBecause(),
                milestone.dependsOn(),
                phaseOver ? List.of() : StageLifecycle.TABLE.allowed(milestone.state(), caller));
    }
}
