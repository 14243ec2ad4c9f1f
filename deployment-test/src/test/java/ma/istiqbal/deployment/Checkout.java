package ma.istiqbal.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The repository that this build is a part of. */
final class Checkout {
    private static final Path ROOT = root();

    private Checkout() {}

    static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    static String text(String relative) {
        try {
            return Files.readString(path(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(at.resolve("istiqbal"))) {
            at = at.getParent();
        }
        return at;
    }
}
