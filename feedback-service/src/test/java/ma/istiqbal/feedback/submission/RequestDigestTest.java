package ma.istiqbal.feedback.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RequestDigestTest {

    private static final Map<String, Integer> BODY = Map.of("overall", 4, "welcome", 5);

    private final String old = key(1);
    private final String current = key(2);
    private final String stored = digest(old, "", BODY).value();

    @Test
    void theSameRequestIsKnownWhileItsKeyIsTheOneBefore() {
        assertThat(digest(current, old, BODY).value()).isNotEqualTo(stored);
        assertThat(digest(current, old, BODY).matches(stored)).isTrue();
        assertThat(digest(old, "", BODY).matches(stored)).isTrue();
        assertThat(digest(current, "", BODY).matches(stored)).isFalse();
    }

    @Test
    void anotherRequestIsNot() {
        assertThat(digest(current, old, Map.of("overall", 5, "welcome", 4)).matches(stored))
                .isFalse();
    }

    private static RequestDigest digest(String key, String before, Object body) {
        return new RequestDigests(new TextKeeper(key, before, new SecureRandom()), new JsonMapper()).of(body);
    }

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
