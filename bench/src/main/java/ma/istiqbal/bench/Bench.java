package ma.istiqbal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import ma.istiqbal.local.Checkout;
import ma.istiqbal.local.Platform;
import ma.istiqbal.local.PlatformOptions;

/** {@code ./istiqbal bench}: everything in one run on one machine. */
final class Bench {

    private Bench() {}

    /**
     * @param args {@code --quick} for a shorter, rougher run; {@code --only TEXT} for the cases with that in their names;
     *     instead of these {@code --scale} for a year of a thousand sites and {@code --answers N},
     *     {@code --overload} for more than can be done,
     *     {@code --starts} for the way to ready
     */
    static void main(String[] args) throws IOException, InterruptedException {
        List<String> options = List.of(args);
        Pace pace = options.contains("--quick") ? Pace.QUICK : Pace.FULL;
        int only = options.indexOf("--only");
        Checkout checkout = Checkout.around(Path.of(""));
        boolean starts = options.contains("--starts");
        try (Platform platform =
                Platform.start(starts ? PlatformOptions.trained(checkout) : PlatformOptions.measured(checkout))) {
            if (starts) {
                new Starts(platform, System.out).run();
            } else if (options.contains("--overload")) {
                overload(platform);
            } else if (options.contains("--scale")) {
                int answers = Integer.parseInt(options.get(options.indexOf("--answers") + 1));
                new Scale(platform, pace, new Report(System.out)).run(answers);
            } else {
                requests(platform, new Run(pace, only < 0 ? "" : options.get(only + 1), new Report(System.out)));
            }
        }
    }

    private static void overload(Platform platform) throws InterruptedException {
        String service = new Token(platform).ofSystem("site-service", platform.clientSecret("site-service"));
        String cookies = new StaffSession(platform).cookiesOf("programme-staff", "istiqbal");
        Kiosks.fill(platform.mongodbUri("feedback-service"));
        new Overload(platform, Points.of(platform, service, "KIOSK"), cookies, System.out).run();
    }

    private static void requests(Platform platform, Run run) throws IOException, InterruptedException {
        String sites = platform.mongodbUri("site-service");
        Country.fill(sites);
        Token token = new Token(platform);
        Supplier<String> service = () -> token.ofSystem("site-service", platform.clientSecret("site-service"));
        List<String> points = Points.awaited(platform, service.get(), "QR");
        Kiosks.fill(platform.mongodbUri("feedback-service"));
        List<String> kiosks = Points.of(platform, service.get(), "KIOSK");
        try (BareProcess bareSites = BareProcess.start(BareServer.class, sites);
                BareProcess bareFeedback =
                        BareProcess.start(BareServer.class, platform.mongodbUri("feedback-service"));
                BareProcess toSites = BareProcess.start(BareGateway.class, platform.serviceUrl("site-service"));
                BareProcess toFeedback =
                        BareProcess.start(BareGateway.class, platform.serviceUrl("feedback-service"))) {
            Supplier<String> interior = () -> token.ofSystem("interior-system", "istiqbal");
            String cookies = new StaffSession(platform).cookiesOf("programme-staff", "istiqbal");
            new SiteCases(platform, interior, bareSites).run(run);
            GatewayCases gateway = new GatewayCases(platform, interior, cookies);
            gateway.get(run, "one site", "/api/v1/sites/%s", toSites);
            gateway.get(run, "list ?limit=20", "/api/v1/sites?limit=20", toSites);
            new FeedbackCases(platform, gateway, Requests.bearing(service), points, kiosks, bareFeedback, toFeedback)
                    .run(run);
        }
    }
}
