package ma.istiqbal.feedback.site;

import ma.istiqbal.defaults.change.FollowedEvent.FollowedPage;
import ma.istiqbal.defaults.remote.Upstream;
import ma.istiqbal.defaults.remote.Upstreams;
import org.springframework.stereotype.Component;

/** site-service's feed of changes. */
@Component
public class SiteChanges {

    private static final int PAGE = 200;

    private final SiteClient client;
    private final Upstream upstream;

    SiteChanges(SiteClient client, Upstreams upstreams) {
        this.client = client;
        this.upstream = upstreams.upstream("site-service");
    }

    public FollowedPage after(long position) {
        return upstream.call(() -> client.changes(position, PAGE));
    }
}
