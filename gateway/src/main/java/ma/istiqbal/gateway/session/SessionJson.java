package ma.istiqbal.gateway.session;

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

    private final JsonMapper json = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(
                    SessionJson.class.getClassLoader(),
                    BasicPolymorphicTypeValidator.builder().allowIfSubType("ma.istiqbal.gateway.")))
            .build();

    String write(Object attribute) {
        return json.writerFor(Object.class).writeValueAsString(attribute);
    }

    Object read(String stored) {
        return json.readValue(stored, Object.class);
    }
}
