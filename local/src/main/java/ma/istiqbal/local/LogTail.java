package ma.istiqbal.local;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The end of a log, as it is shown beside a failure. */
final class LogTail {
    private static final int LINES = 12;
    private static final int WIDTH = 400;
    /** The launcher is small, and a log grows for as long as its process runs. */
    private static final int MOST_BYTES = 4 << 20;

    private LogTail() {}

    static String of(Path log) {
        return last(log, LINES).stream()
                .map(LogLine::readable)
                .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) + " …" : line)
                .map(line -> "\n    " + line)
                .collect(joining("", ". The end of " + log + ":", ""));
    }

    /** Of the file and, where it is too short, of the one before it. */
    static List<String> lastOfAll(Path log, int count) {
        List<String> lines = last(log, count);
        return before(log)
                .map(before -> Stream.concat(last(before, count - lines.size()).stream(), lines.stream())
                        .toList())
                .orElse(lines);
    }

    /** What the log held until its process began a new file. */
    static Optional<Path> before(Path log) {
        try (Stream<Path> files = Files.list(log.toAbsolutePath().getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith(log.getFileName() + "."))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static List<String> last(Path log, int count) {
        try (FileChannel file = FileChannel.open(log)) {
            long start = Math.max(0, file.size() - MOST_BYTES);
            ByteBuffer end = ByteBuffer.allocate((int) (file.size() - start));
            while (end.hasRemaining() && file.read(end, start + end.position()) >= 0) {}
            List<String> lines = new String(end.array(), 0, end.position(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(start > 0 ? 1 : 0)
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of("(" + log + " cannot be read)");
        }
    }
}
