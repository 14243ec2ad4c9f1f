package ma.istiqbal.rollout.deployment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.rollout.calendar.CalendarGap;
import org.jspecify.annotations.Nullable;

/** A deployment as an authenticated caller sees it. */
@Schema(name = "Deployment")
record DeploymentView(
        @Schema(example = "PILOT.RABAT-ANNEX-06") String code,
        @Schema(example = "PILOT") String phase,
        @Schema(example = "RABAT-ANNEX-06") String site,

        @Schema(description = "Owner of the site today", example = "INTERIOR")
        String partner,

        @Schema(example = "Africa/Casablanca") String timeZone,
        StageState state,

        @Schema(description = "Its phase is completed or stopped: nobody changes the deployment any more")
        boolean phaseOver,

        @Schema(description = "Every stage before OPENING is done or skipped")
        boolean readyToOpen,

        @Schema(description = "Something is undone after its planned end, or that of the phase, which is not over")
        boolean late,

        List<MilestoneView> milestones,
        List<Blocker> blockers,

        @Schema(description = "Why working days cannot be counted now, and so nothing is forecast; absent if they can")
        @Nullable
        CalendarGap calendarGap,

        @Schema(description = "When all will be done; absent while the dates of a stage that is left are not known")
        @Nullable
        LocalDate forecastEnd,

        @Nullable Integer slipWorkingDays,

        @Schema(description = "Stages that make everything end later if they take a day longer")
        List<Stage> criticalPath,

        @Schema(description = "Stages that are left and have no planned dates")
        List<Stage> withoutDates,

        long version,
        Instant createdAt,
        Instant changedAt) {

    static DeploymentView of(
            Stored<Deployment> stored, Schedule schedule, @Nullable CalendarGap gap, Lateness lateness, Caller caller) {
        Deployment deployment = stored.state();
        boolean phaseOver = lateness.phaseOver(deployment);
        return new DeploymentView(
                deployment.code(),
                deployment.phase(),
                deployment.site(),
                deployment.partner(),
                deployment.timeZone(),
                deployment.state(),
                phaseOver,
                deployment.readyToOpen(),
                lateness.of(deployment),
                deployment.milestones().stream()
                        .map(milestone -> MilestoneView.of(milestone, schedule, phaseOver, caller))
                        .toList(),
                deployment.blockers(),
                gap,
                schedule.end().orElse(null),
                schedule.slip().orElse(null),
                schedule.criticalPath(),
                schedule.withoutDates(),
                stored.version(),
                stored.createdAt(),
                stored.changedAt());
    }
}
