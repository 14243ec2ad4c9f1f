package ma.istiqbal.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A log that is followed. Its process begins a new file when it starts, and when the one before is full. */
final class GrowingLog {
    private static final int MOST_BYTES = 1 << 20;

    private final Path file;
    private long shown;

    GrowingLog(Path file) {
        this.file = file;
        this.shown = size();
    }

    Path file() {
        return file;
    }

    /** The lines that have come since the last call. */
    List<String> added() {
        if (size() >= shown) {
            return readOn(file);
        }
        List<String> rest = LogTail.before(file).map(this::readOn).orElse(List.of());
        shown = 0;
        return Stream.concat(rest.stream(), readOn(file).stream()).toList();
    }

    private List<String> readOn(Path from) {
        try (RandomAccessFile open = new RandomAccessFile(from.toFile(), "r")) {
            byte[] added = new byte[Math.clamp(open.length() - shown, 0, MOST_BYTES)];
            open.seek(shown);
            open.readFully(added);
            int end = lastNewline(added) + 1;
            shown += end;
            return new String(added, 0, end, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static int lastNewline(byte[] text) {
        int at = text.length - 1;
        while (at >= 0 && text[at] != '\n') {
            at--;
        }
        return at;
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
