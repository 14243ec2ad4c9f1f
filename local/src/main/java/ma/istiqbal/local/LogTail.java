package ma.istiqbal.local;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, as it is shown beside a failure. */
final class LogTail {
    private static final int LINES = 12;
    private static final int WIDTH = 400;

    private LogTail() {}

    static String of(Path log) {
        return last(log, LINES).stream()
                .map(LogLine::readable)
                .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) + " …" : line)
                .map(line -> "\n    " + line)
                .collect(joining("", ". The end of " + log + ":", ""));
    }

    static List<String> last(Path log, int count) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of("(" + log + " cannot be read)");
        }
    }
}
