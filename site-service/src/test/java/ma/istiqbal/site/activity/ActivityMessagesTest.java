package ma.istiqbal.site.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityMessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/ma/istiqbal/site/activity");
    private static final Pattern VIOLATION =
            Pattern.compile("Violation\\.at\\(\\s*[^,]+,\\s*\"([A-Z_]+)\"", Pattern.DOTALL);
    private static final Pattern REFUSAL = Pattern.compile("super\\(HttpStatus\\.[A-Z_]+, \"([A-Z_]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void everyCodeHasItsTexts(String language) throws IOException {
        Set<String> known = new TreeSet<>(keys("/problems_" + language + ".properties"));
        known.addAll(keys("/default-problems_" + language + ".properties"));
        Set<String> violations = codes(VIOLATION);
        Set<String> refusals = codes(REFUSAL);
        assertThat(violations).contains("EXTERNAL_ID_REUSED", "MORE_THAN_CAME");
        assertThat(refusals).contains("ACTIVITY_RECORDED_ALREADY");
        assertThat(known)
                .containsAll(
                        violations.stream().map(code -> "violation." + code).toList());
        assertThat(known)
                .containsAll(refusals.stream().map(code -> code + ".title").toList());
        assertThat(known)
                .containsAll(refusals.stream().map(code -> code + ".detail").toList());
    }

    private static Set<String> codes(Pattern pattern) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (var files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }

    private static Set<String> keys(String file) throws IOException {
        Properties messages = new Properties();
        try (var in =
                new InputStreamReader(ActivityMessagesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return messages.stringPropertyNames();
    }
}
