package ma.istiqbal.defaults.change;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** Makes the record that travels with a change, and wakes the relay when one was written. */
public final class ChangeWriter {

    private final JsonMapper json;
    private final Clock clock;
    private final Semaphore written = new Semaphore(0);

    public ChangeWriter(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    public PendingChange pending(
            Change change,
            long number,
            long version,
            @Nullable Object before,
            Object after,
            List<String> partners,
            List<String> sites) {
        JsonNode was = before == null ? json.createObjectNode() : json.valueToTree(before);
        JsonNode is = json.valueToTree(after);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("changed", differences(was, is));
        if (change.reason() != null) {
            data.put("reason", change.reason());
        }
        data.putAll(change.details());
        data.put("state", is);
        return new PendingChange(
                number,
                version,
                change.verb(),
                clock.instant(),
                change.actor(),
                partners,
                sites,
                json.writeValueAsString(data),
                KeyedRequest.current().map(KeyedRequest::id).orElse(null));
    }

    /** Tells the relay of this process that there is something to carry. */
    public void written() {
        written.release();
    }

    Semaphore wakeUp() {
        return written;
    }

    private static List<Difference> differences(JsonNode was, JsonNode is) {
        Set<String> fields = new LinkedHashSet<>(was.propertyNames());
        fields.addAll(is.propertyNames());
        return fields.stream()
                .map(field -> new Difference(field, orNull(was.get(field)), orNull(is.get(field))))
                .filter(difference -> !Objects.equals(difference.from(), difference.to()))
                .toList();
    }

    private static JsonNode orNull(@Nullable JsonNode value) {
        return value == null ? NullNode.getInstance() : value;
    }

    private record Difference(String field, JsonNode from, JsonNode to) {}
}
