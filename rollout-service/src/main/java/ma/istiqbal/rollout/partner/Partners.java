package ma.istiqbal.rollout.partner;

import ma.istiqbal.defaults.remote.Upstream;
import ma.istiqbal.defaults.remote.Upstreams;
import org.springframework.stereotype.Component;

/** The administrations that own sites. */
@Component
public class Partners {

    private final PartnerClient client;
    private final Upstream upstream;

    Partners(PartnerClient client, Upstreams upstreams) {
        this.client = client;
        this.upstream = upstreams.upstream("partner-service");
    }

    public boolean isActive(String code) {
        return upstream.find(() -> client.partner(code))
                .filter(partner -> partner.status().equals("ACTIVE"))
                .isPresent();
    }
}
