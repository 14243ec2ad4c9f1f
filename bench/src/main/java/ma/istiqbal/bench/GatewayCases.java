package ma.istiqbal.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import ma.istiqbal.local.Platform;

/** What the gateway adds to a request on its way to a service, beside what a bare one adds. */
final class GatewayCases {

    private final Platform platform;
    private final ProcessUse gateway;
    private final Map<String, Requests> callers;
    private final Requests bearer;

    GatewayCases(Platform platform, Supplier<String> token, String cookies) {
        this.platform = platform;
        this.gateway = ProcessUse.of(platform.processId("gateway"));
        this.bearer = Requests.bearing(token);
        this.callers = Map.of("gateway, bearer: ", bearer, "gateway, session: ", Requests.inSession(cookies));
    }

    /**
     * A GET of a member of staff and of a partner's system.
     *
     * @param bare leads to the service that answers
     */
    void get(Run run, String name, String path, BareProcess bare) {
        callers.forEach((kind, caller) -> run.compare(
                new Subject(kind + name, gateway, caller.get(platform.gatewayUrl() + path)),
                new Subject("bare gateway: " + name, bare.use(), bearer.get(bare.url() + path))));
    }

    /** A POST of anyone, and of the same two. */
    void post(Run run, String name, String path, LongFunction<String> bodies, BareProcess bare) {
        Map<String, Requests> all = new TreeMap<>(callers);
        all.put("gateway: ", Requests.anonymous());
        all.forEach((kind, caller) -> run.compare(
                new Subject(kind + name, gateway, caller.post(platform.gatewayUrl() + path, bodies)),
                new Subject(
                        "bare gateway: " + name,
                        bare.use(),
                        Requests.anonymous().post(bare.url() + path, bodies))));
    }
}
