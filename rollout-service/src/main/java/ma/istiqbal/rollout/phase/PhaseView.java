package ma.istiqbal.rollout.phase;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.rollout.DateRange;
import org.jspecify.annotations.Nullable;

/** A phase as an authenticated caller sees it. */
@Schema(name = "Phase")
record PhaseView(
        @Schema(example = "EXTENSION-2022") String code,
        PhaseKind kind,
        LocalizedText names,
        PhaseStatus status,
        @Nullable LocalDate plannedFrom,
        @Nullable LocalDate plannedTo,

        @Schema(description = "The plan as it was approved") @Nullable
        LocalDate baselineFrom,

        @Nullable LocalDate baselineTo,

        @Schema(description = "Absent before the phase runs, and where the day is not known") @Nullable
        LocalDate actualFrom,

        @Nullable LocalDate actualTo,

        @Schema(description = "Codes of its sites", example = "[\"BERRECHID-COURT\"]")
        List<String> sites,

        @Schema(description = "Its planned end has passed, and it is not over")
        boolean late,

        @Nullable String stoppedBecause,

        @Schema(description = "Statuses to which the caller may try to move the phase")
        List<PhaseStatus> allowedActions,

        long version,
        Instant createdAt,
        Instant changedAt) {

    static PhaseView of(Stored<Phase> stored, Caller caller, LocalDate today) {
        Phase phase = stored.state();
        return new PhaseView(
                phase.code(),
                phase.plan().kind(),
                phase.plan().names(),
                phase.status(),
                DateRange.start(phase.plan().planned()),
                DateRange.end(phase.plan().planned()),
                DateRange.start(phase.baseline()),
                DateRange.end(phase.baseline()),
                phase.actualFrom(),
                phase.actualTo(),
                phase.plan().sites(),
                phase.late(today),
                phase.stoppedBecause(),
                PhaseLifecycle.TABLE.allowed(phase.status(), caller),
                stored.version(),
                stored.createdAt(),
                stored.changedAt());
    }
}
