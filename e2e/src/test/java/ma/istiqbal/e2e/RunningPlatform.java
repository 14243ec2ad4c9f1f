package ma.istiqbal.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import ma.istiqbal.local.Checkout;
import ma.istiqbal.local.Platform;
import ma.istiqbal.local.PlatformOptions;

/** The whole platform on free ports with data of its own, started once for all tests. */
final class RunningPlatform {

    private static Platform platform;

    private RunningPlatform() {}

    static synchronized Platform get() {
        if (platform == null) {
            platform = Platform.start(PlatformOptions.temporary(new Checkout(root())));
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        }
        return platform;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("istiqbal"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
