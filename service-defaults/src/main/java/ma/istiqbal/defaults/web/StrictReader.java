package ma.istiqbal.defaults.web;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.problem.Violations;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON and reports all its bad values at once: unknown fields, wrong types and broken constraints, where Jackson
 * alone stops at the first. Good JSON is read in one pass; only bad JSON is looked at again.
 */
public final class StrictReader {

    private static final int MOST_VIOLATIONS = 50;

    private final JsonMapper json;
    private final Validator validator;

    public StrictReader(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * @throws InvalidRequest when a value is bad
     * @throws JacksonException when it is not JSON at all
     */
    public <T> T read(byte[] bytes, Class<T> type) {
        return type.cast(read(bytes, json.constructType(type)));
    }

    Object read(byte[] bytes, JavaType target) {
        List<Violation> found = new ArrayList<>();
        Object value;
        try {
            value = json.readerFor(target).readValue(bytes);
        } catch (JacksonException badValue) {
            value = readWithoutBadValues(json.readTree(bytes), target, found);
        }
        if (value != null) {
            addBrokenConstraints(value, found);
        } else if (found.isEmpty()) {
            found.add(Violation.at("", "REQUIRED"));
        }
        if (value == null || !found.isEmpty()) {
            throw new InvalidRequest(found);
        }
        return value;
    }

    /** Notes a bad value, takes it out, and tries again, until nothing bad is left. */
    private @Nullable Object readWithoutBadValues(JsonNode tree, JavaType target, List<Violation> found) {
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

    /** A value already reported is not reported a second time as missing. */
    private void addBrokenConstraints(Object value, List<Violation> found) {
        Set<String> known = new HashSet<>(found.stream().map(Violation::pointer).toList());
        for (Violation violation : Violations.of(validator.validate(value))) {
            if (!known.contains(violation.pointer())) {
                found.add(violation);
            }
        }
    }
}
