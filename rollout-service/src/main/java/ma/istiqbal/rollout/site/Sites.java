package ma.istiqbal.rollout.site;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import ma.istiqbal.defaults.change.ChangeFollower;
import ma.istiqbal.defaults.change.ChangeFollowers;
import ma.istiqbal.defaults.remote.Upstream;
import ma.istiqbal.defaults.remote.Upstreams;
import org.springframework.stereotype.Component;

/** The registry of sites. */
@Component
public class Sites {

    private final SiteClient client;
    private final Upstream upstream;
    private final ChangeFollowers followers;

    Sites(SiteClient client, Upstreams upstreams, ChangeFollowers followers) {
        this.client = client;
        this.upstream = upstreams.upstream("site-service");
        this.followers = followers;
    }

    /**
     * The site, as it is now.
     *
     * @throws ma.istiqbal.defaults.remote.UpstreamUnavailable when site-service does not tell
     */
    public Optional<Site> find(String code) {
        return upstream.find(() -> client.site(code));
    }

    public boolean allExist(Collection<String> codes) {
        return codes.stream().allMatch(code -> find(code).isPresent());
    }

    /** Tells the code of each site that has changed, at least once; the feed tells of other things at sites too. */
    public ChangeFollower follow(Consumer<String> changed) {
        return followers.follow("site-changes", "site-service", client::changes, event -> {
            if (event.id().startsWith("site:")) {
                changed.accept(event.subject());
            }
        });
    }
}
