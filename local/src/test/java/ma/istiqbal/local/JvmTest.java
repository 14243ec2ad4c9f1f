package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmTest {

    /** Half a process would answer for the whole of it: a store whose index lost an entry knows no duplicate. */
    @Test
    void aProcessThatRunsOutOfMemoryEnds(@TempDir Path directory) throws IOException, InterruptedException {
        List<String> command =
                Jvm.command("16m", List.of("-cp", System.getProperty("java.class.path"), Hoarder.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();

        assertThat(process.waitFor()).isEqualTo(Jvm.OUT_OF_MEMORY);
        assertThat(directory.resolve("log"))
                .content()
                .contains("OutOfMemoryError")
                .doesNotContain(Hoarder.WENT_ON);
    }

    /** Takes what there is, and goes on as if nothing had happened, as a server does. */
    static final class Hoarder {
        static final String WENT_ON = "went on";

        private Hoarder() {}

        static void main() {
            List<byte[]> hoard = new ArrayList<>();
            try {
                while (true) {
                    hoard.add(new byte[1 << 20]);
                }
            } catch (OutOfMemoryError ignored) {
                int parts = hoard.size();
                hoard.clear();
                System.out.println(WENT_ON + " with " + parts);
            }
        }
    }
}
