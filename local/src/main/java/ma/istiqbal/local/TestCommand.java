package ma.istiqbal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

@Command(name = "test", description = "Runs every test: mvn -B verify, with the given arguments.")
final class TestCommand implements Callable<Integer> {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    @Parameters(arity = "0..*", paramLabel = "ARGUMENT", description = "passed on to Maven")
    private List<String> arguments = new ArrayList<>();

    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() {
        Path maven = Maven.find();
        installBrowser();
        List<String> command = new ArrayList<>(List.of(maven.toString(), "-B", "verify"));
        command.addAll(arguments);
        command.addAll(options);
        return run(command);
    }

    /** The end-to-end tests sign in through a real one. */
    private static void installBrowser() {
        if (BROWSERS.stream().anyMatch(TestCommand::isInstalled)) {
            return;
        }
        if (!isInstalled("apt-get")) {
            throw new CannotStart("the end-to-end tests need a browser: install Chromium");
        }
        System.out.println("installing Chromium for the end-to-end tests");
        List<String> asRoot = System.getProperty("user.name").equals("root") ? List.of() : List.of("sudo", "-n");
        for (List<String> step : List.of(
                List.of("apt-get", "-qq", "update"),
                List.of("apt-get", "-qq", "install", "-y", "--no-install-recommends", "chromium"))) {
            List<String> command = new ArrayList<>(asRoot);
            command.addAll(step);
            if (run(command) != 0) {
                throw new CannotStart("Chromium could not be installed by '" + String.join(" ", command)
                        + "': install it yourself and try again");
            }
        }
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static int run(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(new DataOption().checkout().root().toFile())
                    .inheritIO();
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putIfAbsent("DEBIAN_FRONTEND", "noninteractive");
            return builder.start().onExit().join().exitValue();
        } catch (IOException e) {
            throw new CannotStart(command.getFirst() + " cannot be run", e);
        }
    }
}
