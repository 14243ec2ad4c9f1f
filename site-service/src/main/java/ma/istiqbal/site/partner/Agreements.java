package ma.istiqbal.site.partner;

import java.time.LocalDate;
import ma.istiqbal.defaults.remote.Upstream;
import ma.istiqbal.defaults.remote.Upstreams;
import org.springframework.stereotype.Component;

/** The agreements that let a site be fitted out. */
@Component
public class Agreements {

    private final PartnerClient client;
    private final Upstream upstream;

    Agreements(PartnerClient client, Upstreams upstreams) {
        this.client = client;
        this.upstream = upstreams.upstream("partner-service");
    }

    /**
     * Whether an agreement in force covers the site.
     *
     * @param day in the site's time zone
     */
    public boolean cover(String site, LocalDate day) {
        return !upstream.call(() -> client.agreements(site, day, 1)).items().isEmpty();
    }
}
