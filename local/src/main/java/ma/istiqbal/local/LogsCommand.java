package ma.istiqbal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Shows the end of the logs.", mixinStandardHelpOptions = true)
final class LogsCommand implements Runnable {
    private static final int LOOK_EVERY_MILLIS = 250;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "service",
            description = "gateway, site-service, keycloak, mongodb …; all without")
    private @Nullable String service;

    @Option(names = "-f", description = "go on showing what is added")
    private boolean follow;

    @Option(
            names = "-n",
            paramLabel = "LINES",
            description = "default: ${DEFAULT-VALUE}; no more than the last 4 MiB hold")
    private int lines = 40;

    @Option(names = "--raw", description = "as it is written: the services' lines are JSON")
    private boolean raw;

    @Override
    public void run() {
        if (lines < 0) {
            throw new CannotStart("-n " + lines + " is no number of lines");
        }
        List<GrowingLog> logs = logs().stream().map(GrowingLog::new).toList();
        logs.forEach(log -> print(log, LogTail.lastOfAll(log.file(), lines)));
        while (follow) {
            logs.forEach(log -> print(log, log.added()));
            pause();
        }
    }

    private List<Path> logs() {
        data.run();
        DataDirectory directory = data.directory();
        if (service != null && !Files.exists(directory.log(service))) {
            throw new CannotStart("there is no log of '" + service + "' in " + directory.logs());
        }
        if (service != null) {
            return List.of(directory.log(service));
        }
        try (Stream<Path> files = Files.list(directory.logs())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CannotStart("the logs in " + directory.logs() + " cannot be read", e);
        }
    }

    private void print(GrowingLog log, List<String> lines) {
        String name = log.file().getFileName().toString().replace(".log", "");
        for (String line : lines) {
            String shown = raw ? line : LogLine.readable(line);
            System.out.println(service == null ? name + " | " + shown : shown);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted");
        }
    }
}
