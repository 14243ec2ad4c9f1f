package ma.istiqbal.deployment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs the real programs that the deployment is made for. */
final class Commands {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Where programs are, and how the network is reached. */
    private static final List<String> KEPT =
            List.of("PATH", "HOME", "http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY");

    private Commands() {}

    record Outcome(int code, String out, String err) {

        Outcome orFail() {
            if (code != 0) {
                throw new AssertionError(out + err);
            }
            return this;
        }
    }

    /** In the checkout, with nothing in the environment but what is kept of ours and what is given. */
    static Outcome run(Map<String, String> environment, String... command) {
        return run(environment, PATIENCE, command);
    }

    static Outcome run(Map<String, String> environment, Duration patience, String... command) {
        Path out = temporaryFile(".out");
        Path err = temporaryFile(".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Checkout.path("").toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().retainAll(KEPT);
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(patience)) {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", command) + " does not end");
            }
            return new Outcome(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(command[0] + " cannot be run: './istiqbal test' installs what is missing", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            delete(out);
            delete(err);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path temporaryFile(String ending) {
        try {
            return Files.createTempFile("istiqbal", ending);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
