package ma.istiqbal.site.feedback;

import ma.istiqbal.defaults.remote.Upstream;
import ma.istiqbal.defaults.remote.Upstreams;
import org.springframework.stereotype.Component;

/** Where citizens give feedback on a site, and how many did. */
@Component
public class FeedbackPoints {

    private final FeedbackClient client;
    private final Upstream upstream;

    FeedbackPoints(FeedbackClient client, Upstreams upstreams) {
        this.client = client;
        this.upstream = upstreams.upstream("feedback-service");
    }

    public boolean anyActiveAt(String site) {
        return !upstream.call(() -> client.points(site, "ACTIVE", 1)).items().isEmpty();
    }

    public long answersAt(String site) {
        return upstream.call(() -> client.indicators(site)).n();
    }
}
