package ma.istiqbal.bench;

import java.util.Map;
import java.util.function.Supplier;
import ma.istiqbal.local.Platform;

/** What the gateway adds to a request on its way to site-service, beside what a bare one adds. */
final class GatewayCases {

    private final Platform platform;
    private final ProcessUse gateway;
    private final Map<String, Requests> callers;
    private final Requests bearer;
    private final BareProcess bare;

    /** @param bare leads to site-service */
    GatewayCases(Platform platform, Supplier<String> token, String cookies, BareProcess bare) {
        this.platform = platform;
        this.gateway = ProcessUse.of(platform.processId("gateway"));
        this.bearer = Requests.bearing(token);
        this.callers = Map.of("bearer", bearer, "session", Requests.inSession(cookies));
        this.bare = bare;
    }

    void run(Run run) {
        through(run, "one site", "/api/v1/sites/%s");
        through(run, "list ?limit=20", "/api/v1/sites?limit=20");
    }

    private void through(Run run, String name, String path) {
        callers.forEach((kind, caller) -> run.compare(
                new Subject("gateway, " + kind + ": " + name, gateway, caller.get(platform.gatewayUrl() + path)),
                new Subject("bare gateway: " + name, bare.use(), bearer.get(bare.url() + path))));
    }
}
