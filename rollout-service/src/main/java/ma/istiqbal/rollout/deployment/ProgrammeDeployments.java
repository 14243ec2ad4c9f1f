package ma.istiqbal.rollout.deployment;

import java.util.List;
import java.util.stream.Stream;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.rollout.seed.DeploymentEntry;
import ma.istiqbal.rollout.seed.ProgrammeData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the deployments of the programme's sites where they are missing; what was changed since is left as it is.
 *
 * <p>The stages of a site that receives users are done up to its opening, on days that nobody has told: they are done
 * with the day unknown. Of a site in preparation nothing is known to be done. The file also tells owners and time
 * zones, because site-service may not be up when this service starts for the first time.
 */
@Component
@Order(2)
class ProgrammeDeployments implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ProgrammeDeployments.class);

    private final ProgrammeData data;
    private final Deployments deployments;

    ProgrammeDeployments(ProgrammeData data, Deployments deployments) {
        this.data = data;
        this.deployments = deployments;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long loaded = data.deployments().stream()
                .map(ProgrammeDeployments::deployment)
                .filter(deployment -> deployments.find(deployment.code()).isEmpty())
                .filter(this::add)
                .count();
        if (loaded > 0) {
            LOG.info("loaded {} deployments of the programme", loaded);
        }
    }

    private boolean add(Deployment deployment) {
        try {
            deployments.add(deployment, Change.byPlatform("programme-data", "begun"));
            return true;
        } catch (DeploymentExists anotherInstanceWasFaster) {
            return false;
        }
    }

    private static Deployment deployment(DeploymentEntry entry) {
        Stage done = entry.doneThrough() == null ? null : Stage.valueOf(entry.doneThrough());
        List<Milestone> milestones = Stream.of(Stage.values())
                .map(stage -> done == null || stage.compareTo(done) > 0
                        ? Milestone.of(stage)
                        : Milestone.of(stage).becoming(StageState.DONE, null, null))
                .toList();
        return new Deployment(
                Deployment.code(entry.phase(), entry.site()),
                entry.phase(),
                entry.site(),
                entry.partner(),
                entry.timeZone(),
                milestones,
                List.of(),
                List.of());
    }
}
