package ma.istiqbal.site.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssessmentMessagesTest {

    /** These have their text beside the mechanism that all services share. */
    private static final Set<String> SHARED = Set.of("NOT_THE_EDITOR", "REASON_GIVEN");

    @Test
    void everyMessageExistsInAllThreeLanguages() throws IOException {
        assertThat(keys("ar")).isEqualTo(keys("en"));
        assertThat(keys("fr")).isEqualTo(keys("en"));
    }

    @Test
    void everyGuardThatFailsHasItsMessage() throws IOException {
        assertThat(keys("en"))
                .containsAll(
                        Stream.<Enum<?>>concat(Stream.of(StandardGuard.values()), Stream.of(AssessmentGuard.values()))
                                .map(Enum::name)
                                .filter(guard -> !SHARED.contains(guard))
                                .map(guard -> "violation." + guard + "_FAIL")
                                .collect(Collectors.toSet()));
    }

    private static Set<String> keys(String language) throws IOException {
        Properties messages = new Properties();
        try (var in = new InputStreamReader(
                AssessmentMessagesTest.class.getResourceAsStream("/problems_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return messages.stringPropertyNames();
    }
}
