package ma.istiqbal.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which platform of this checkout is meant. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where data, logs and secrets are kept (default: .istiqbal)")
    private @Nullable Path data;

    Checkout checkout() {
        String root = System.getProperty("istiqbal.checkout");
        return root == null ? Checkout.around(Path.of("")) : new Checkout(Path.of(root));
    }

    DataDirectory directory() {
        return new DataDirectory(data == null ? checkout().root().resolve(PlatformOptions.HOME) : data);
    }

    /** Of a platform that has been started at least once. */
    RunDirectory run() {
        if (!directory().exists()) {
            throw new CannotStart("nothing has been started on " + directory().root() + " yet: ./istiqbal up");
        }
        return new RunDirectory(directory().run());
    }
}
