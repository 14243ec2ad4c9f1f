package ma.istiqbal.defaults.lines;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer of many lines that waits on disk until the upload was read to its end. Most clients, our own gateway among
 * them, read nothing before they have sent everything: an answer sent meanwhile would fill both sides' buffers, and
 * then neither could go on.
 */
final class SpooledAnswer implements AutoCloseable {

    private final JsonMapper json;
    private final FileChannel file;
    private final OutputStream lines;

    SpooledAnswer(JsonMapper json) throws IOException {
        this.json = json;
        Path path = Files.createTempFile("upload", ".ndjson");
        this.file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        this.lines = new BufferedOutputStream(Channels.newOutputStream(file));
    }

    void add(Object line) {
        try {
            lines.write(json.writeValueAsBytes(line));
            lines.write('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Ends the answer. */
    long length() throws IOException {
        lines.flush();
        return file.size();
    }

    void sendTo(OutputStream out) throws IOException {
        lines.flush();
        file.position(0);
        Channels.newInputStream(file).transferTo(out);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
