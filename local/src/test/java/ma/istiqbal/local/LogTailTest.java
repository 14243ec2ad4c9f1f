package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    private Path directory;

    @Test
    void theLastLinesAreShown() throws Exception {
        Path log = Files.writeString(directory.resolve("a.log"), "one\ntwo\nاستقبال\n");

        assertThat(LogTail.last(log, 2)).containsExactly("two", "استقبال");
        assertThat(LogTail.last(log, 5)).containsExactly("one", "two", "استقبال");
    }

    @Test
    void aLogMayBeLargerThanTheMemory() throws Exception {
        Path log = directory.resolve("a.log");
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            file.setLength(3L << 30);
            file.seek(file.length());
            file.write("\none\ntwo\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(LogTail.last(log, 2)).containsExactly("one", "two");
    }

    @Test
    void aMissingLogIsSaidToBe() {
        Path log = directory.resolve("none.log");

        assertThat(LogTail.last(log, 2)).containsExactly("(" + log + " cannot be read)");
    }
}
