package ma.istiqbal.rollout.seed;

import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The programme as its file {@code programme.json} tells it. */
public record ProgrammeFile(
        LocalizedText names, LocalizedText vision, List<Objective> objectives, List<PhaseEntry> phases) {

    /** What the programme wants to reach. */
    public record Objective(String code, LocalizedText names) {}

    /** A phase with the dates that are known, which may be none. */
    public record PhaseEntry(
            String code,
            String kind,
            @Nullable LocalDate plannedFrom,
            @Nullable LocalDate plannedTo,
            LocalizedText names,
            List<String> sites) {}
}
