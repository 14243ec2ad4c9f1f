package ma.istiqbal.defaults.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static final int LONGEST = 4096;

    @Property(tries = 300)
    void linesAreThoseOfTheTextHoweverItArrives(
            @ForAll List<@StringLength(max = 40) @CharRange(from = 'a', to = 'c') String> lines,
            @ForAll @IntRange(min = 1, max = 50) int packet) {
        String text = String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
        LineReader reader = new LineReader(inPackets(text, packet), 1_000_000, LONGEST);
        assertThat(texts(reader)).isEqualTo(lines);
        assertThat(reader.number()).isEqualTo(lines.size());
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(texts(of("a\nb"))).containsExactly("a", "b");
    }

    @Test
    void aLineOfExactlyTheLongestIsRead() {
        LineReader reader = of("x".repeat(LONGEST) + "\n" + "x".repeat(LONGEST + 1) + "\nb");
        assertThat(reader.next()).isTrue();
        assertThat(reader.isTooLong()).isFalse();
        assertThat(reader.line()).hasSize(LONGEST);
        assertThat(reader.next()).isTrue();
        assertThat(reader.isTooLong()).isTrue();
        assertThat(reader.next()).isTrue();
        assertThat(reader.line()).isEqualTo("b".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aStreamIsReadUpToItsLimitAndItsCutLineIsNoLine() {
        LineReader exactly = new LineReader(inPackets("aa\nbb", 3), 5, LONGEST);
        assertThat(texts(exactly)).containsExactly("aa", "bb");
        assertThat(exactly.exceeded()).isFalse();
        LineReader more = new LineReader(inPackets("aa\nbbb\n", 3), 5, LONGEST);
        assertThat(texts(more)).containsExactly("aa");
        assertThat(more.exceeded()).isTrue();
        assertThat(more.next()).isFalse();
    }

    @Test
    void manyMegabytesAreReadInSmallPieces() {
        int[] largest = {0};
        LineReader reader = new LineReader(
                new InputStream() {
                    private int left = 16 * 1024 * 1024;

                    @Override
                    public int read() {
                        throw new IllegalStateException("nobody reads byte by byte");
                    }

                    @Override
                    public int read(byte[] target, int offset, int length) {
                        largest[0] = Math.max(largest[0], length);
                        int some = Math.min(length, left);
                        left -= some;
                        return some == 0 ? -1 : some;
                    }
                },
                16 * 1024 * 1024,
                LONGEST);
        assertThat(reader.next()).isTrue();
        assertThat(reader.isTooLong()).isTrue();
        assertThat(largest[0]).isLessThanOrEqualTo(8192);
    }

    @Test
    void aStreamThatBreaksOffIsNotTakenForItsEnd() {
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        LineReader reader = new LineReader(new java.io.SequenceInputStream(stream("{}"), cut), 100, LONGEST);
        assertThatThrownBy(() -> texts(reader)).isInstanceOf(UploadCut.class);
    }

    @Test
    void whatIsPassedOverIsNoLine() {
        LineReader reader = new LineReader(inPackets("a\nb\nc\n", 2), 100, LONGEST);
        assertThat(reader.next()).isTrue();
        reader.passOver();
        assertThat(reader.next()).isFalse();
    }

    private static List<String> texts(LineReader reader) {
        List<String> texts = new ArrayList<>();
        while (reader.next()) {
            texts.add(new String(reader.line(), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static LineReader of(String text) {
        return new LineReader(stream(text), 1_000_000, LONGEST);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream inPackets(String text, int size) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, size));
            }
        };
    }
}
