package ma.istiqbal.site.rollout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.remote.Upstream;
import ma.istiqbal.defaults.remote.Upstreams;
import org.springframework.stereotype.Component;

/** The phases of the programme, as far as sites are concerned. */
@Component
public class Phases {

    private final RolloutClient client;
    private final Upstream upstream;
    private final Cache<String, List<String>> sites = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Phases(RolloutClient client, Upstreams upstreams) {
        this.client = client;
        this.upstream = upstreams.upstream("rollout-service");
    }

    /**
     * Codes of the sites that are in a phase; as they were a minute ago at most.
     *
     * @throws InvalidRequest when there is no such phase
     */
    public List<String> sitesOf(String phase) {
        List<String> known = sites.getIfPresent(phase);
        if (known != null) {
            return known;
        }
        List<String> read = upstream.find(() -> client.phase(phase))
                .map(RolloutClient.Phase::sites)
                .orElseThrow(() -> new InvalidRequest(Violation.at("?phase", "NO_SUCH_PHASE", phase)));
        sites.put(phase, read);
        return read;
    }
}
