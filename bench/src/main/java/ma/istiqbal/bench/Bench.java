package ma.istiqbal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ma.istiqbal.local.Checkout;
import ma.istiqbal.local.Platform;
import ma.istiqbal.local.PlatformOptions;

/** {@code ./istiqbal bench}: everything in one run on one machine. */
final class Bench {

    private Bench() {}

    /**
     * @param args the parts to measure, by {@link Part}; {@code --quick} for a shorter, rougher run; {@code --only TEXT} for
     *     the requests with that in their names; {@code --answers N} for {@code --scale}
     */
    static void main(String[] args) throws IOException, InterruptedException {
        List<String> options = List.of(args);
        Checkout checkout = Checkout.around(Path.of(""));
        for (Part part : Part.of(options)) {
            System.out.printf("%n## %s%n%n", part.title);
            try (Platform platform = Platform.start(PlatformOptions.measured(checkout))) {
                run(part, platform, options);
            }
        }
    }

    private static void run(Part part, Platform platform, List<String> options)
            throws IOException, InterruptedException {
        Pace pace = options.contains("--quick") ? Pace.QUICK : Pace.FULL;
        switch (part) {
            case REQUESTS ->
                requests(platform, new Run(pace, value(options, "--only").orElse(""), new Report(System.out)));
            case STARTS -> new Starts(platform, System.out).run();
            case OVERLOAD -> overload(platform);
            case SCALE ->
                new Scale(platform, pace, new Report(System.out))
                        .run(Integer.parseInt(value(options, "--answers").orElseThrow()));
        }
    }

    private static Optional<String> value(List<String> options, String name) {
        int option = options.indexOf(name);
        return option < 0 ? Optional.empty() : Optional.of(options.get(option + 1));
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
