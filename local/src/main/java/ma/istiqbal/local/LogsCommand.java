package ma.istiqbal.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        List<Path> logs = logs();
        Map<Path, Long> shown = new HashMap<>();
        for (Path log : logs) {
            shown.put(log, size(log));
            LogTail.last(log, lines).forEach(line -> print(log, line));
        }
        while (follow) {
            logs.forEach(log -> shown.put(log, showFrom(log, shown.getOrDefault(log, 0L))));
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

    /** A restarted service begins a new file. */
    private long showFrom(Path log, long position) {
        long size = size(log);
        long from = size < position ? 0 : position;
        if (size == from) {
            return size;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] added = new byte[(int) Math.min(size - from, 1 << 20)];
            file.seek(from);
            file.readFully(added);
            int end = lastNewline(added) + 1;
            new String(added, 0, end, StandardCharsets.UTF_8).lines().forEach(line -> print(log, line));
            return from + end;
        } catch (IOException e) {
            return position;
        }
    }

    private static int lastNewline(byte[] text) {
        int at = text.length - 1;
        while (at >= 0 && text[at] != '\n') {
            at--;
        }
        return at;
    }

    private void print(Path log, String line) {
        String name = log.getFileName().toString().replace(".log", "");
        String shown = raw ? line : LogLine.readable(line);
        System.out.println(service == null ? name + " | " + shown : shown);
    }

    private static long size(Path log) {
        try {
            return Files.size(log);
        } catch (IOException e) {
            return 0;
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
