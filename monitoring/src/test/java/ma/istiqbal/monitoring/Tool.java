package ma.istiqbal.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.local.PrometheusTools;

/** Runs one of Prometheus's own programs. */
final class Tool {

    private Tool() {}

    /** What it says, when it agrees. */
    static String run(String program, Path folder, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(new PrometheusTools(Watched.CHECKOUT).find(program).toString());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.onExit().join().exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + "\n" + said);
            }
            return said;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
