package ma.istiqbal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Other people's programs on this machine. */
final class Programs {
    private Programs() {}

    static Optional<Path> find(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static boolean isInstalled(String program) {
        return find(program).isPresent();
    }

    /** Runs a program in a directory, with our input and output; returns its exit status. */
    static int run(Path directory, List<String> command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(directory.toFile()).inheritIO();
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putIfAbsent("DEBIAN_FRONTEND", "noninteractive");
            return builder.start().onExit().join().exitValue();
        } catch (IOException e) {
            throw new CannotStart(command.getFirst() + " cannot be run", e);
        }
    }

    /** Whether this is the system's administrator. */
    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** The command as the system's administrator, who must not be asked for a password. */
    static List<String> asRoot(String... command) {
        List<String> whole = new ArrayList<>(isRoot() ? List.of() : List.of("sudo", "-n"));
        whole.addAll(List.of(command));
        return whole;
    }
}
