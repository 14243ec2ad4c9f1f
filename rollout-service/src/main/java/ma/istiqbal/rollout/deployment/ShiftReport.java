package ma.istiqbal.rollout.deployment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/** What a shift moves, or would move. */
@Schema(name = "ShiftReport")
record ShiftReport(
        @Schema(description = "Nothing has moved: this is only what would")
        boolean dryRun,

        List<MovedStage> moves,
        @Nullable LocalDate forecastEndBefore,
        @Nullable LocalDate forecastEndAfter,

        @Schema(description = "By how many working days the forecast end moves") @Nullable
        Integer slipWorkingDays,

        List<Stage> criticalPath) {

    static ShiftReport of(boolean dryRun, Shift shift, Schedule before, Schedule after, WorkingDays days) {
        LocalDate endBefore = before.end().orElse(null);
        LocalDate endAfter = after.end().orElse(null);
        return new ShiftReport(
                dryRun,
                shift.moves().stream().map(move -> MovedStage.of(move, days)).toList(),
                endBefore,
                endAfter,
                endBefore == null || endAfter == null ? null : days.between(endBefore, endAfter),
                after.criticalPath());
    }

    /** A stage whose planned dates move. */
    @Schema(name = "MovedStage")
    record MovedStage(
            Stage stage,
            LocalDate plannedFromBefore,
            LocalDate plannedToBefore,
            LocalDate plannedFrom,
            LocalDate plannedTo,
            int workingDays) {

        static MovedStage of(Move move, WorkingDays days) {
            return new MovedStage(
                    move.stage(),
                    move.before().from(),
                    move.before().to(),
                    move.after().from(),
                    move.after().to(),
                    days.between(move.before().to(), move.after().to()));
        }
    }
}
