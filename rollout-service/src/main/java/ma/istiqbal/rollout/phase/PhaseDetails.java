package ma.istiqbal.rollout.phase;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.rollout.Code;
import ma.istiqbal.rollout.DateRange;
import ma.istiqbal.rollout.PlausibleDate;
import org.jspecify.annotations.Nullable;

/** What a caller says of a phase, before the rules between the values were checked. */
interface PhaseDetails {

    /** As many sites as the registry can be asked about in one request. */
    int MOST_SITES = 500;

    PhaseKind kind();

    LocalizedText names();

    @Nullable
    LocalDate plannedFrom();

    @Nullable
    LocalDate plannedTo();

    List<String> sites();

    /** The plan, once {@link PhaseRules} found nothing wrong with it. */
    default PhasePlan plan() {
        return new PhasePlan(kind(), names(), DateRange.between(plannedFrom(), plannedTo()), sites());
    }

    /** Body that plans a phase. */
    record PlanPhase(
            @NotNull @Pattern(regexp = Code.PATTERN) String code,
            @NotNull PhaseKind kind,
            @NotNull @Valid LocalizedText names,
            @Nullable @PlausibleDate LocalDate plannedFrom,
            @Nullable @PlausibleDate LocalDate plannedTo,
            @NotNull @Size(max = MOST_SITES) List<@NotNull @Pattern(regexp = Code.PATTERN) String> sites)
            implements PhaseDetails {}

    /** Body that plans a phase anew. */
    record PlanPhaseAnew(
            @NotNull PhaseKind kind,
            @NotNull @Valid LocalizedText names,
            @Nullable @PlausibleDate LocalDate plannedFrom,
            @Nullable @PlausibleDate LocalDate plannedTo,
            @NotNull @Size(max = MOST_SITES) List<@NotNull @Pattern(regexp = Code.PATTERN) String> sites)
            implements PhaseDetails {}
}
