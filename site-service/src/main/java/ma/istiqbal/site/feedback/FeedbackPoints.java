package ma.istiqbal.site.feedback;

import java.util.HashSet;
import java.util.Set;
import ma.istiqbal.defaults.remote.Upstream;
import ma.istiqbal.defaults.remote.Upstreams;
import org.springframework.stereotype.Component;

/** Where citizens give feedback on a site, and how many did. */
@Component
public class FeedbackPoints {

    private static final int PAGE = 200;

    private final FeedbackClient client;
    private final Upstream upstream;

    FeedbackPoints(FeedbackClient client, Upstreams upstreams) {
        this.client = client;
        this.upstream = upstreams.upstream("feedback-service");
    }

    public boolean anyActiveAt(String site) {
        return !upstream.call(() -> client.points(site, "ACTIVE", 1)).items().isEmpty();
    }

    /** Codes of all sites where citizens can give feedback. */
    public Set<String> sitesWithAnActiveOne() {
        Set<String> sites = new HashSet<>();
        String cursor = null;
        do {
            String from = cursor;
            FeedbackClient.PointPage page = upstream.call(() -> client.points("ACTIVE", PAGE, from));
            page.items().forEach(point -> sites.add(point.site()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return sites;
    }

    public long answersAt(String site) {
        return upstream.call(() -> client.indicators(site)).n();
    }
}
