package ma.istiqbal.defaults.web;

import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.problem.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a JSON body and reports all its bad values at once: unknown fields, wrong types and broken constraints,
 * where Jackson alone stops at the first. A good body is read in one pass; only a bad one is looked at again.
 */
final class StrictJson extends JacksonJsonHttpMessageConverter {

    private static final int MOST_VIOLATIONS = 50;

    private final JsonMapper json;
    private final Validator validator;

    StrictJson(JsonMapper json, Validator validator) {
        super(json);
        this.json = json;
        this.validator = validator;
    }

    /** JSON is UTF-8 (RFC 8259); another charset is another media type. */
    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType media) {
        boolean utf8 = media == null
                || media.getCharset() == null
                || media.getCharset().equals(StandardCharsets.UTF_8);
        return utf8 && super.canRead(type, media);
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        byte[] bytes = message.getBody().readAllBytes();
        JavaType target = getJavaType(type.getType(), null);
        List<Violation> found = new ArrayList<>();
        Object body;
        try {
            body = json.readerFor(target).readValue(bytes);
        } catch (JacksonException badValue) {
            body = readWithoutBadValues(bytes, target, found, message);
        }
        if (body != null) {
            addBrokenConstraints(body, found);
        } else if (found.isEmpty()) {
            found.add(Violation.at("", "REQUIRED"));
        }
        if (body == null || !found.isEmpty()) {
            throw new InvalidRequest(found);
        }
        return body;
    }

    /** Notes a bad value, takes it out, and tries again, until nothing bad is left. */
    private @Nullable Object readWithoutBadValues(
            byte[] bytes, JavaType target, List<Violation> found, HttpInputMessage message) {
        JsonNode tree = tree(bytes, message);
        while (found.size() < MOST_VIOLATIONS) {
            try {
                return json.readerFor(target).readValue(tree);
            } catch (JacksonException badValue) {
                BadValue bad = BadValue.of(badValue);
                found.add(bad.violation());
                if (!bad.removeFrom(tree)) {
                    return null;
                }
            }
        }
        return null;
    }

    private JsonNode tree(byte[] bytes, HttpInputMessage message) {
        try {
            return json.readTree(bytes);
        } catch (JacksonException malformed) {
            throw new HttpMessageNotReadableException("malformed JSON", malformed, message);
        }
    }

    /** A value already reported is not reported a second time as missing. */
    private void addBrokenConstraints(Object body, List<Violation> found) {
        Set<String> known = new HashSet<>(found.stream().map(Violation::pointer).toList());
        for (Violation violation : Violations.of(validator.validate(body))) {
            if (!known.contains(violation.pointer())) {
                found.add(violation);
            }
        }
    }
}
