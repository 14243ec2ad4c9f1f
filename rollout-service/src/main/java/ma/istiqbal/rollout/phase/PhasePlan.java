package ma.istiqbal.rollout.phase;

import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.rollout.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What a phase is meant to be.
 *
 * @param planned absent while nobody has said when
 * @param sites codes, each once; a plan may name a site before the registry knows it
 */
public record PhasePlan(
        PhaseKind kind, LocalizedText names, @Nullable DateRange planned, List<String> sites) {

    public PhasePlan {
        sites = List.copyOf(sites);
    }
}
