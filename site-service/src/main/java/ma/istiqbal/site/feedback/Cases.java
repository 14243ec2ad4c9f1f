package ma.istiqbal.site.feedback;

import ma.istiqbal.defaults.remote.Upstream;
import ma.istiqbal.defaults.remote.Upstreams;
import org.springframework.stereotype.Component;

/** Citizens' cases. */
@Component
public class Cases {

    private final FeedbackClient client;
    private final Upstream upstream;

    Cases(FeedbackClient client, Upstreams upstreams) {
        this.client = client;
        this.upstream = upstreams.upstream("feedback-service");
    }

    public boolean anyOpenAt(String site) {
        return !upstream.call(() -> client.cases(site, true, 1)).items().isEmpty();
    }
}
