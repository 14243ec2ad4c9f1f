package ma.istiqbal.defaults.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads a stream line by line, in two buffers whose sizes never change: a line longer than its buffer is passed over to
 * its end, and a stream is read up to a limit.
 */
final class LineReader {

    private final InputStream stream;
    private final long limit;
    private final byte[] buffer = new byte[8192];
    private final byte[] line;
    private int position;
    private int filled;
    private int length;
    private long number;
    private long read;
    private boolean exceeded;

    /**
     * @param limit bytes of the stream
     * @param longest bytes of a line
     */
    LineReader(InputStream stream, long limit, int longest) {
        this.stream = stream;
        this.limit = limit;
        this.line = new byte[longest];
    }

    /**
     * Goes on to the next line.
     *
     * @return false at the end, and where the stream exceeds its limit
     * @throws UploadCut when the stream ends before its end
     */
    boolean next() {
        length = 0;
        boolean began = false;
        while (position < filled || fill()) {
            began = true;
            byte next = buffer[position++];
            if (next == '\n') {
                number++;
                return true;
            }
            if (length < line.length) {
                line[length] = next;
            }
            length++;
        }
        if (began && !exceeded) {
            number++;
            return true;
        }
        return false;
    }

    /** Reads what is left, and forgets it. */
    void passOver() {
        do {
            position = filled;
        } while (fill());
    }

    private boolean fill() {
        try {
            int some = exceeded ? -1 : stream.read(buffer, 0, buffer.length);
            if (some < 0) {
                return false;
            }
            position = 0;
            filled = some;
            read += some;
            exceeded = read > limit;
            return !exceeded;
        } catch (IOException cut) {
            throw new UploadCut();
        }
    }

    /** Of the current line, from 1. */
    long number() {
        return number;
    }

    boolean isTooLong() {
        return length > line.length;
    }

    boolean isBlank() {
        for (int i = 0; i < Math.min(length, line.length); i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return !isTooLong();
    }

    /** The current line without its end. */
    byte[] line() {
        return Arrays.copyOf(line, length);
    }

    /** Whether the stream is longer than its limit. */
    boolean exceeded() {
        return exceeded;
    }
}
