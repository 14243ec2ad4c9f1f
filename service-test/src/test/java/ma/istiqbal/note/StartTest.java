package ma.istiqbal.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ma.istiqbal.defaults.start.UnusableEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @TempDir
    private Path secrets;

    @Test
    void whatIsMissingAndWhatIsWrongIsToldAtOnceAndWithoutItsValue(CapturedOutput output) {
        assertThatExceptionOfType(UnusableEnvironment.class)
                .isThrownBy(() -> start(
                        "--MONGODB_URI=mongodb://user:hunter2@store", "--CURSOR_KEY=c2hvcnQ=", "--KEYCLOAK_ISSUER= "))
                .withMessage("These environment variables must be set: KEYCLOAK_CLIENT_SECRET, KEYCLOAK_ISSUER."
                        + " The environment variable CURSOR_KEY must be 32 bytes in base64."
                        + " The environment variable MONGODB_URI must be a MongoDB connection string with the"
                        + " database's name as its path, mongodb://host/name");
        assertThat(output)
                .contains("The environment variable CURSOR_KEY must be 32 bytes in base64")
                .contains("CONFIGURATION.md says what they mean")
                .doesNotContain("hunter2", "c2hvcnQ=", "\tat ");
    }

    @Test
    void secretsAreReadFromFiles() throws IOException {
        Files.writeString(secrets.resolve("MONGODB_URI"), "mongodb://store/notes\n");
        Files.writeString(secrets.resolve("CURSOR_KEY"), KEY + "\n");
        Files.writeString(secrets.resolve("KEYCLOAK_CLIENT_SECRET"), "as${it}is\n");

        assertThatThrownBy(() -> start("--spring.config.import=configtree:" + secrets + "/"))
                .isInstanceOf(UnusableEnvironment.class)
                .hasMessage("These environment variables must be set: KEYCLOAK_ISSUER");
    }

    private static void start(String... arguments) {
        new SpringApplication(NoteApplication.class).run(arguments);
    }
}
