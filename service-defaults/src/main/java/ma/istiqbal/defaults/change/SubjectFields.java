package ma.istiqbal.defaults.change;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of an aggregate's state that tell who somebody is.
 *
 * @param paths names of fields with dots between them; a list on the way stands for each of its elements
 */
record SubjectFields(List<String> paths) {

    /** The data of a record without these fields: neither in the state nor in what changed. */
    String leftOutOf(String data, JsonMapper json) {
        if (paths.isEmpty()) {
            return data;
        }
        JsonNode tree = json.readTree(data);
        for (String path : paths) {
            List<String> names = List.of(path.split("\\."));
            remove(tree.path("state"), names);
            removeFromChanged(tree.path("changed"), names);
        }
        return tree.toString();
    }

    private static void removeFromChanged(JsonNode changed, List<String> names) {
        if (!(changed instanceof ArrayNode differences)) {
            return;
        }
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode difference : differences) {
            boolean concerned = difference.path("field").asString("").equals(names.getFirst());
            if (concerned && names.size() > 1) {
                List<String> rest = names.subList(1, names.size());
                remove(difference.path("from"), rest);
                remove(difference.path("to"), rest);
            }
            if (!concerned || names.size() > 1) {
                kept.add(difference);
            }
        }
        differences.removeAll();
        differences.addAll(kept);
    }

    private static void remove(JsonNode from, List<String> names) {
        if (from instanceof ArrayNode all) {
            all.forEach(each -> remove(each, names));
        } else if (from instanceof ObjectNode fields) {
            if (names.size() == 1) {
                fields.remove(names.getFirst());
            } else {
                remove(fields.path(names.getFirst()), names.subList(1, names.size()));
            }
        }
    }
}
