package ma.istiqbal.rollout.programme;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.rollout.DateRange;
import ma.istiqbal.rollout.phase.Phase;
import ma.istiqbal.rollout.phase.PhaseKind;
import ma.istiqbal.rollout.phase.PhaseStatus;
import ma.istiqbal.rollout.seed.ProgrammeFile;
import ma.istiqbal.rollout.seed.ProgrammeFile.Objective;
import org.jspecify.annotations.Nullable;

/** The programme as anyone may see it. */
@Schema(name = "Programme")
record Programme(LocalizedText names, LocalizedText vision, List<Objective> objectives, List<PublicPhase> phases) {

    static Programme of(ProgrammeFile file, List<Phase> phases) {
        return new Programme(
                file.names(),
                file.vision(),
                file.objectives(),
                phases.stream().map(PublicPhase::of).toList());
    }

    /** A phase as anyone may see it. */
    @Schema(name = "PublicPhase")
    record PublicPhase(
            @Schema(example = "EXTENSION-2022") String code,
            PhaseKind kind,
            LocalizedText names,
            PhaseStatus status,
            @Nullable LocalDate plannedFrom,
            @Nullable LocalDate plannedTo,
            @Schema(description = "Codes of its sites") List<String> sites) {

        static PublicPhase of(Phase phase) {
            return new PublicPhase(
                    phase.code(),
                    phase.plan().kind(),
                    phase.plan().names(),
                    phase.status(),
                    DateRange.start(phase.plan().planned()),
                    DateRange.end(phase.plan().planned()),
                    phase.plan().sites());
        }
    }
}
