package ma.istiqbal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void everyMessageExistsInAllThreeLanguages() throws IOException {
        assertThat(messages("ar").keySet())
                .isEqualTo(messages("fr").keySet())
                .isEqualTo(messages("en").keySet());
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (Reader in = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/problems_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return messages;
    }
}
