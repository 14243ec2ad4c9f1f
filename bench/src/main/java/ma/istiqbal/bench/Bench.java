package ma.istiqbal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import ma.istiqbal.local.Checkout;
import ma.istiqbal.local.Platform;
import ma.istiqbal.local.PlatformOptions;

/** {@code ./istiqbal bench}: everything in one run on one machine. */
final class Bench {

    private Bench() {}

    /** @param args {@code --quick} for a shorter, rougher run; {@code --only TEXT} for the cases with that in their names */
    static void main(String[] args) throws IOException {
        List<String> options = List.of(args);
        Pace pace = options.contains("--quick") ? Pace.QUICK : Pace.FULL;
        int only = options.indexOf("--only");
        Checkout checkout = Checkout.around(Path.of(""));
        try (Platform platform = Platform.start(PlatformOptions.measured(checkout))) {
            Country.fill(platform.mongodbUri("site-service"));
            Run run = new Run(pace, only < 0 ? "" : options.get(only + 1), new Report(System.out));
            String bearer = "Bearer " + new Token(platform).ofSystem("interior-system", "istiqbal");
            try (BareProcess bare = BareProcess.start(platform.mongodbUri("site-service"))) {
                new SiteCases(platform, bearer, bare).run(run);
            }
        }
    }
}
