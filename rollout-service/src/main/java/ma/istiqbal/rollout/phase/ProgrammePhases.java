package ma.istiqbal.rollout.phase;

import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.rollout.DateRange;
import ma.istiqbal.rollout.seed.ProgrammeData;
import ma.istiqbal.rollout.seed.ProgrammeFile.PhaseEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the programme's phases where they are missing; what was changed since is left as it is.
 *
 * <p>The file tells no status, so the facts decide. A phase that names sites has begun: the pilot sites receive users,
 * those of the extension are being prepared. It is not COMPLETED either, since nobody has told that its sites were
 * evaluated. Its planned end may have passed long ago; then it is RUNNING and late. A phase without sites is PLANNED.
 * On which day a phase began, and what was once its approved plan, nobody has told; so both stay absent.
 */
@Component
@Order(1)
class ProgrammePhases implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ProgrammePhases.class);

    private final ProgrammeData data;
    private final Phases phases;

    ProgrammePhases(ProgrammeData data, Phases phases) {
        this.data = data;
        this.phases = phases;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long loaded = data.programme().phases().stream()
                .filter(entry -> phases.find(entry.code()).isEmpty())
                .filter(this::add)
                .count();
        if (loaded > 0) {
            LOG.info("loaded {} phases of the programme", loaded);
        }
    }

    private boolean add(PhaseEntry entry) {
        try {
            phases.add(phase(entry), Change.byPlatform("programme-data", "planned"));
            return true;
        } catch (PhaseCodeTaken anotherInstanceWasFaster) {
            return false;
        }
    }

    private static Phase phase(PhaseEntry entry) {
        PhasePlan plan = new PhasePlan(
                PhaseKind.valueOf(entry.kind()),
                entry.names(),
                DateRange.between(entry.plannedFrom(), entry.plannedTo()),
                entry.sites());
        PhaseStatus status = entry.sites().isEmpty() ? PhaseStatus.PLANNED : PhaseStatus.RUNNING;
        return new Phase(entry.code(), plan, status, null, null, null, null, List.of());
    }
}
