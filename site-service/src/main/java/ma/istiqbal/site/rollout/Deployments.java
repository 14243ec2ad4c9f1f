package ma.istiqbal.site.rollout;

import ma.istiqbal.defaults.remote.Upstream;
import ma.istiqbal.defaults.remote.Upstreams;
import org.springframework.stereotype.Component;

/** How far the fitting out of a site has come. */
@Component
public class Deployments {

    private final RolloutClient client;
    private final Upstream upstream;

    Deployments(RolloutClient client, Upstreams upstreams) {
        this.client = client;
        this.upstream = upstreams.upstream("rollout-service");
    }

    /**
     * Whether the site has a deployment, and all that must come before its opening is done. What a stopped phase left
     * undone does not count.
     */
    public boolean isReadyToOpen(String site) {
        var deployments = upstream.call(() -> client.deployments(site, 10)).items().stream()
                .filter(deployment -> !deployment.givenUp())
                .toList();
        return !deployments.isEmpty() && deployments.stream().allMatch(RolloutClient.Deployment::readyToOpen);
    }
}
