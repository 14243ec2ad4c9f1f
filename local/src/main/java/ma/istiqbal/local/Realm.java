package ma.istiqbal.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The realm as Keycloak imports it on this machine: the one of every installation, with the local file laid over it. */
final class Realm {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What an entry of a list is known by. */
    private static final List<String> NAMES = List.of("clientId", "username", "alias", "name", "client");

    private Realm() {}

    static String local(Checkout checkout) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(overlay(read(checkout.realm()), read(checkout.localRealm())));
    }

    static JsonNode read(Path file) {
        return JSON.readTree(file);
    }

    /** Objects are merged, entries of lists with the same name are merged, other entries are added, other values replaced. */
    static JsonNode overlay(JsonNode base, JsonNode over) {
        if (base instanceof ObjectNode object && over instanceof ObjectNode changes) {
            ObjectNode merged = object.deepCopy();
            changes.properties()
                    .forEach(change -> merged.set(
                            change.getKey(),
                            object.has(change.getKey())
                                    ? overlay(object.get(change.getKey()), change.getValue())
                                    : change.getValue()));
            return merged;
        }
        if (base instanceof ArrayNode list && over instanceof ArrayNode additions) {
            ArrayNode merged = list.deepCopy();
            additions.forEach(addition -> addOrMerge(merged, addition));
            return merged;
        }
        return over;
    }

    private static void addOrMerge(ArrayNode list, JsonNode addition) {
        String name = nameOf(addition);
        for (int i = 0; i < list.size(); i++) {
            if (!name.isEmpty() && Objects.equals(nameOf(list.get(i)), name)) {
                list.set(i, overlay(list.get(i), addition));
                return;
            }
        }
        list.add(addition);
    }

    private static String nameOf(JsonNode entry) {
        return NAMES.stream()
                .filter(entry::has)
                .findFirst()
                .map(key -> key + "=" + entry.get(key).asString())
                .orElse("");
    }
}
