package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
    @TempDir
    private Path root;

    @Test
    void theDriverSaysNothingBesides() throws Exception {
        DataDirectory data = new DataDirectory(root);
        Files.writeString(data.log(StoreProcess.NAME), "");
        new RunDirectory(data.run()).remember(ProcessRecord.of(StoreProcess.NAME, ProcessHandle.current()));
        Said said = new Said();
        Logger driver = Logger.getLogger("org.mongodb.driver");
        driver.addHandler(said);
        try {
            assertThatThrownBy(() -> new Snapshots(data).take(root)).hasMessageContaining("just starting");
            MongoClients.create("mongodb://127.0.0.1:1").close();
        } finally {
            driver.removeHandler(said);
        }
        assertThat(said.lines).isEmpty();
    }

    private static final class Said extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
