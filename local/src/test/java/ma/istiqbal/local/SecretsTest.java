package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path directory;

    @Test
    void aSecretIsTheSameAtTheNextStart() {
        Path file = directory.resolve("secrets.properties");
        String first = new Secrets(file).key("CURSOR_KEY");

        assertThat(new Secrets(file).key("CURSOR_KEY")).isEqualTo(first);
    }

    @Test
    void twoReadersOfOneFileAgreeWhoeverAsksFirst() {
        Path file = directory.resolve("secrets.properties");
        Secrets one = new Secrets(file);
        Secrets other = new Secrets(file);
        String admin = other.word("ADMIN");
        String gateway = one.word("GATEWAY");

        assertThat(one.word("ADMIN")).isEqualTo(admin);
        assertThat(other.word("GATEWAY")).isEqualTo(gateway);
        assertThat(new Secrets(file).word("ADMIN")).isEqualTo(admin);
        assertThat(new Secrets(file).word("GATEWAY")).isEqualTo(gateway);
    }

    @Test
    void aKeyIs32BytesAndNoTwoAreAlike() {
        Secrets secrets = new Secrets(directory.resolve("secrets.properties"));

        assertThat(Base64.getDecoder().decode(secrets.key("A"))).hasSize(32);
        assertThat(secrets.key("A")).isNotEqualTo(secrets.key("B"));
        assertThat(secrets.word("C")).matches("[\\w-]{43}");
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws Exception {
        Path file = directory.resolve("secrets.properties");
        new Secrets(file).key("CURSOR_KEY");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
