package ma.istiqbal.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;
import ma.istiqbal.local.Checkout;
import ma.istiqbal.local.Platform;
import ma.istiqbal.local.PlatformOptions;
import org.jspecify.annotations.Nullable;

/** {@code ./istiqbal bench}: everything in one run on one machine. */
final class Bench {

    private static final int CLIENTS = 4;

    private Bench() {}

    /** @param args {@code --quick} for a shorter, rougher run */
    static void main(String[] args) throws IOException {
        Pace pace = List.of(args).contains("--quick") ? Pace.QUICK : Pace.FULL;
        Checkout checkout = Checkout.around(Path.of(""));
        try (Platform platform = Platform.start(PlatformOptions.measured(checkout))) {
            Country.fill(platform.mongodbUri("site-service"));
            try (BareProcess bare = BareProcess.start(platform.mongodbUri("site-service"))) {
                sites(platform, bare, pace, new Report(System.out));
            }
        }
    }

    private static void sites(Platform platform, BareProcess bare, Pace pace, Report report) {
        String bearer = "Bearer " + new Token(platform).ofSystem("interior-system", "istiqbal");
        ProcessUse service = ProcessUse.of(platform.processId("site-service"));
        String sites = platform.serviceUrl("site-service");

        report.baseline("one", measure("bare: one site", bare.use(), get(bare.url() + "/sites/%s", null), pace));
        report.add(measure("one site", service, get(sites + "/api/v1/sites/%s", bearer), pace), "one");
        report.baseline(
                "page", measure("bare: 20 of 10,000 sites", bare.use(), get(bare.url() + "/page/%s", null), pace));
        for (String query : List.of(
                "limit=20",
                "limit=200",
                "q=unite+accueil&limit=20",
                "region=MA-04&lifecycle=LIVE&limit=20",
                "bbox=-7.5,33,-6,34.5&limit=200",
                "near=34.02,-6.83&within=100&limit=20")) {
            report.add(
                    measure("list ?" + query, service, get(sites + "/api/v1/sites?" + query, bearer), pace),
                    query.equals("limit=20") ? "page" : null);
        }
        report.add(measure("map of 10,000", service, get(sites + "/public/v1/sites.geojson", null), pace), null);
        report.add(measure("table of 10,000", service, get(sites + "/public/v1/sites.csv", null), pace), null);
        report.add(
                measure("map of a region", service, get(sites + "/public/v1/sites.geojson?region=MA-04", null), pace),
                null);
    }

    private static Measurement measure(String name, ProcessUse process, LongFunction<HttpRequest> requests, Pace pace) {
        return new Subject(name, process, requests).measure(CLIENTS, pace);
    }

    /** {@code %s} in the address becomes the code of one site after the other. */
    private static LongFunction<HttpRequest> get(String address, @Nullable String bearer) {
        return number -> {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address.replace("%s", Country.code(number * 7919))));
            if (bearer != null) {
                request.header("Authorization", bearer);
            }
            return request.build();
        };
    }
}
