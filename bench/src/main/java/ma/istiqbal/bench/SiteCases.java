package ma.istiqbal.bench;

import java.util.List;
import java.util.function.Supplier;
import ma.istiqbal.local.Platform;

/** site-service with as many sites as the whole country has. */
final class SiteCases {

    private static final List<String> SEARCHES = List.of(
            "limit=200",
            "q=unite+accueil&limit=20",
            "region=MA-04&lifecycle=LIVE&limit=20",
            "bbox=-7.5,33,-6,34.5&limit=200",
            "near=34.02,-6.83&within=100&limit=20");

    private final ProcessUse service;
    private final String url;
    private final Requests caller;
    private final BareProcess bare;

    SiteCases(Platform platform, Supplier<String> token, BareProcess bare) {
        this.service = ProcessUse.of(platform.processId("site-service"));
        this.url = platform.serviceUrl("site-service");
        this.caller = Requests.bearing(token);
        this.bare = bare;
    }

    void run(Run run) {
        run.compare(
                subject("one site", "/api/v1/sites/%s"),
                new Subject("bare: one site", bare.use(), Requests.anonymous().get(bare.url() + "/sites/%s")));
        run.compare(
                subject("list ?limit=20", "/api/v1/sites?limit=20"),
                new Subject(
                        "bare: 20 of 10,000 sites",
                        bare.use(),
                        Requests.anonymous().get(bare.url() + "/page/%s")));
        SEARCHES.forEach(search -> run.measure(subject("list ?" + search, "/api/v1/sites?" + search)));
        run.measure(subject("map of 10,000", "/api/v1/sites.geojson"));
        run.measure(subject("table of 10,000", "/api/v1/sites.csv"));
        run.measure(subject("public map of 10,000", "/public/v1/sites.geojson"));
        run.measure(subject("public table of 10,000", "/public/v1/sites.csv"));
        run.measure(subject("public map of a region", "/public/v1/sites.geojson?region=MA-04"));
    }

    private Subject subject(String name, String path) {
        return new Subject(
                name, service, (path.startsWith("/public/") ? Requests.anonymous() : caller).get(url + path));
    }
}
