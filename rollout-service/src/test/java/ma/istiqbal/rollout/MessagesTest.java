package ma.istiqbal.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.istiqbal.rollout.deployment.StageGuard;
import ma.istiqbal.rollout.phase.PhaseGuard;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void everyLanguageHasTheSameMessages() throws IOException {
        assertThat(keys("fr")).isEqualTo(keys("en"));
        assertThat(keys("ar")).isEqualTo(keys("en"));
    }

    @Test
    void everyGuardThatFailsHasItsMessage() throws IOException {
        assertThat(keys("en"))
                .containsAll(Stream.concat(Stream.of(PhaseGuard.values()), Stream.of(StageGuard.values()))
                        .map(guard -> "violation." + guard + "_FAIL")
                        .collect(Collectors.toSet()));
    }

    private static Set<String> keys(String language) throws IOException {
        Properties messages = new Properties();
        try (var in = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/problems_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return messages.stringPropertyNames();
    }
}
