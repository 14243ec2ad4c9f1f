package ma.istiqbal.site.rollout;

import ma.istiqbal.defaults.remote.Upstream;
import ma.istiqbal.defaults.remote.Upstreams;
import org.springframework.stereotype.Component;

/** What was decided at the gates of the programme's phases. */
@Component
public class Gates {

    private final RolloutClient client;
    private final Upstream upstream;

    Gates(RolloutClient client, Upstreams upstreams) {
        this.client = client;
        this.upstream = upstreams.upstream("rollout-service");
    }

    /** Whether the latest start gate of a phase with the site was decided GO, with conditions or without. */
    public boolean startIsGo(String site) {
        return upstream.call(() -> client.gates(site, "START", 1)).items().stream()
                .anyMatch(gate -> gate.decision() != null && gate.decision().startsWith("GO"));
    }
}
