package ma.istiqbal.local;

import java.nio.file.Path;
import java.util.List;

/** The end-to-end tests sign in through a real one. */
final class Browser {
    private static final List<String> KNOWN = List.of("chromium", "chromium-browser", "google-chrome");

    private Browser() {}

    static void install() {
        if (KNOWN.stream().anyMatch(Programs::isInstalled)) {
            return;
        }
        if (!Programs.isInstalled("apt-get")) {
            throw new CannotStart("the end-to-end tests need a browser: install Chromium");
        }
        System.out.println("installing Chromium for the end-to-end tests");
        for (List<String> command : List.of(
                Programs.asRoot("apt-get", "-qq", "update"),
                Programs.asRoot("apt-get", "-qq", "install", "-y", "--no-install-recommends", "chromium"))) {
            if (Programs.run(Path.of("").toAbsolutePath(), command) != 0) {
                throw new CannotStart("Chromium could not be installed by '" + String.join(" ", command)
                        + "': install it yourself and try again");
            }
        }
    }
}
