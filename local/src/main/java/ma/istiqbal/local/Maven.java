package ma.istiqbal.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls Maven with the launcher's own JDK. */
final class Maven {
    private static final Pattern MODULE =
            Pattern.compile("\\[INFO] Building (?<module>.+?) \\S+ +\\[(?<at>\\d+)/(?<of>\\d+)]");
    private static final int ERRORS = 8;

    private final Checkout checkout;
    private final Path log;

    Maven(Checkout checkout, Path log) {
        this.checkout = checkout;
        this.log = log;
    }

    /** Builds the jars of these modules and of what they need, without tests. */
    void makeJars(List<String> modules, Progress progress) {
        List<String> goals = List.of(
                "-DskipTests",
                "-Dspotless.check.skip=true",
                "-Dcyclonedx.skip=true",
                "-pl",
                String.join(",", modules),
                "-am",
                "package");
        run(goals, line -> {
            Matcher building = MODULE.matcher(line);
            if (building.find()) {
                progress.say("building " + building.group("module") + " (" + building.group("at") + " of "
                        + building.group("of") + ")");
            }
        });
    }

    void copy(String artifact, Path directory) {
        run(List.of("-N", "dependency:copy", "-Dartifact=" + artifact, "-DoutputDirectory=" + directory), line -> {});
    }

    private void run(List<String> goals, Consumer<String> lines) {
        List<String> command = new ArrayList<>(List.of(find().toString(), "-B", "-Dstyle.color=never"));
        command.addAll(goals);
        List<String> errors = new ArrayList<>();
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(checkout.root().toFile())
                    .redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            process.getOutputStream().close();
            // Ctrl-C reaches Maven by itself, 'down' does not.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end-maven"));
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                    PrintStream copy = new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8)) {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    copy.println(line);
                    lines.accept(line);
                    if (line.startsWith("[ERROR]") && errors.size() < ERRORS) {
                        errors.add(line);
                    }
                }
            }
            if (process.onExit().join().exitValue() != 0) {
                throw new CannotStart(
                        "the build failed; all of it is in " + log + "\n    " + String.join("\n    ", errors));
            }
        } catch (IOException e) {
            throw new CannotStart("Maven cannot be run", e);
        }
    }

    static Path find() {
        return onPath("mvn");
    }

    private static Path onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new CannotStart("Maven is missing (no 'mvn' on the PATH): install Maven 3.8.7 or newer,"
                                + " for example with 'apt-get install maven' or 'brew install maven'"));
    }
}
