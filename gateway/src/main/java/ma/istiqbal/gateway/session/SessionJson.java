package ma.istiqbal.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Attributes as JSON with their types, which Spring Security's own modules restrict to what a session may hold: unlike
 * Java serialization, what stands in the store cannot make the gateway run code.
 */
@Component
final class SessionJson {

    /** In characters; some two thousand sessions. */
    private static final long MOST_REMEMBERED = 16_000_000;

    private final JsonMapper json = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(
                    SessionJson.class.getClassLoader(),
                    BasicPolymorphicTypeValidator.builder().allowIfSubType("ma.istiqbal.gateway.")))
            .build();

    /** Requests of one session follow each other, and reading who is signed in costs more than all else in them. */
    private final Cache<String, Object> read = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED)
            .weigher((String stored, Object attribute) -> stored.length())
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    String write(Object attribute) {
        return json.writerFor(Object.class).writeValueAsString(attribute);
    }

    /** What it answers is shared by concurrent requests: an attribute is replaced, never changed. */
    Object read(String stored) {
        return read.get(stored, text -> json.readValue(text, Object.class));
    }
}
