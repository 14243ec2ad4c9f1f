package ma.istiqbal.gateway.routing;

import java.util.List;
import org.springframework.stereotype.Component;

/** The map of paths. What does not stand here is not reachable from outside. */
@Component
public final class Services {

    /** Before the path that it is under, like other paths here: metrics name apart what takes its time. */
    static final String LIVE_FEEDBACK = "/api/v1/feedback/live";

    private final Upstream site;
    private final Upstream partner;
    private final Upstream rollout;
    private final Upstream feedback;

    Services(UpstreamProperties addresses) {
        site = new Upstream(
                "site-service",
                addresses.siteService(),
                List.of(
                        "/api/v1/sites/*/visits",
                        "/api/v1/sites",
                        "/api/v1/sites.geojson",
                        "/api/v1/sites.csv",
                        "/api/v1/registry-checks",
                        "/api/v1/visit-retention",
                        "/api/v1/standards",
                        "/api/v1/holidays",
                        "/api/v1/regions",
                        "/api/v1/site-changes",
                        "/public/v1/sites",
                        "/public/v1/sites.geojson",
                        "/public/v1/sites.csv"));
        partner = new Upstream(
                "partner-service",
                addresses.partnerService(),
                List.of(
                        "/api/v1/partners",
                        "/api/v1/agreements",
                        "/api/v1/me/usage",
                        "/api/v1/partner-changes",
                        "/public/v1/partners"));
        rollout = new Upstream(
                "rollout-service",
                addresses.rolloutService(),
                List.of(
                        "/api/v1/phases",
                        "/api/v1/deployments",
                        "/api/v1/gates",
                        "/api/v1/generalisation-plans",
                        "/api/v1/effects",
                        "/api/v1/programme",
                        "/api/v1/rollout-changes",
                        "/public/v1/programme"));
        feedback = new Upstream(
                "feedback-service",
                addresses.feedbackService(),
                List.of(
                        "/api/v1/questionnaires",
                        "/api/v1/feedback-points",
                        "/api/v1/feedback-silences",
                        LIVE_FEEDBACK,
                        "/api/v1/feedback",
                        "/api/v1/cases",
                        "/api/v1/integrity-reports",
                        "/api/v1/indicators",
                        "/api/v1/publications",
                        "/api/v1/improvement-actions",
                        "/api/v1/feedback-changes",
                        "/public/v1/feedback-points",
                        "/public/v1/feedback/batch",
                        "/public/v1/feedback",
                        "/public/v1/cases",
                        "/public/v1/indicators",
                        "/public/v1/open-data",
                        "/public/v1/subscriptions"));
    }

    public Upstream site() {
        return site;
    }

    public Upstream rollout() {
        return rollout;
    }

    public Upstream feedback() {
        return feedback;
    }

    public List<Upstream> all() {
        return List.of(site, partner, rollout, feedback);
    }
}
