package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
    void whereAFileHasJustBegunTheOneBeforeGoesOn() throws Exception {
        Path log = Files.writeString(directory.resolve("a.log"), "three\n");
        Files.writeString(directory.resolve("a.log.2026-11-29.0"), "zero\n")
                .toFile()
                .setLastModified(0);
        Files.writeString(directory.resolve("a.log.2026-11-30.0"), "one\ntwo\n");
        Files.writeString(directory.resolve("b.log.1"), "of another\n");

        assertThat(LogTail.lastOfAll(log, 2)).containsExactly("two", "three");
        assertThat(LogTail.lastOfAll(log, 1)).containsExactly("three");
    }

    @Test
    void whoFollowsALogMissesNothingWhenANewFileBegins() throws Exception {
        Path log = Files.writeString(directory.resolve("a.log"), "one\n");
        GrowingLog growing = new GrowingLog(log);
        Files.writeString(log, "two\n", StandardOpenOption.APPEND);
        assertThat(growing.added()).containsExactly("two");

        Files.writeString(log, "three\n", StandardOpenOption.APPEND);
        Files.move(log, directory.resolve("a.log.2026-11-30.0"));
        assertThat(growing.added()).containsExactly("three");
        Files.writeString(log, "four\nfi");

        assertThat(growing.added()).containsExactly("four");
        Files.writeString(log, "ve\n", StandardOpenOption.APPEND);
        assertThat(growing.added()).containsExactly("five");
    }

    @Test
    void aMissingLogIsSaidToBe() {
        Path log = directory.resolve("none.log");

        assertThat(LogTail.last(log, 2)).containsExactly("(" + log + " cannot be read)");
    }
}
