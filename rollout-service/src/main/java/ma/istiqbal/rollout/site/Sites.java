package ma.istiqbal.rollout.site;

import java.util.Collection;
import java.util.Optional;
import ma.istiqbal.defaults.remote.Upstream;
import ma.istiqbal.defaults.remote.Upstreams;
import org.springframework.stereotype.Component;

/** The registry of sites. */
@Component
public class Sites {

    private final SiteClient client;
    private final Upstream upstream;

    Sites(SiteClient client, Upstreams upstreams) {
        this.client = client;
        this.upstream = upstreams.upstream("site-service");
    }

    public Optional<Site> find(String code) {
        return upstream.find(() -> client.site(code));
    }

    public boolean allExist(Collection<String> codes) {
        return codes.stream().allMatch(code -> find(code).isPresent());
    }
}
