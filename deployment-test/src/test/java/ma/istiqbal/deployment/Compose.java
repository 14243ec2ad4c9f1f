package ma.istiqbal.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml as its parts, anchors resolved and variables left as they are written. */
final class Compose {
    private final Map<String, Object> file = new Yaml().load(Checkout.text("docker-compose.yml"));

    Map<String, Part> parts() {
        Map<String, Part> parts = new TreeMap<>();
        map(file.get("services")).forEach((name, part) -> parts.put(name, new Part(name, map(part))));
        return parts;
    }

    Part part(Service service) {
        return parts().get(service.module);
    }

    Map<String, Object> section(String name) {
        return map(file.get(name));
    }

    /** One container. */
    record Part(String name, Map<String, Object> values) {
        String text(String key) {
            return String.valueOf(values.get(key));
        }

        boolean has(String key) {
            return values.containsKey(key);
        }

        List<String> list(String key) {
            Object list = values.getOrDefault(key, List.of());
            return ((List<?>) list).stream().map(String::valueOf).toList();
        }

        /** What is set whatever the host says. */
        Map<String, String> environment() {
            Map<String, String> environment = new TreeMap<>();
            map(values.getOrDefault("environment", Map.of())).forEach((name, value) -> {
                if (value != null) {
                    environment.put(name, String.valueOf(value));
                }
            });
            return environment;
        }

        /** What is handed on when the host sets it. */
        Set<String> handedOn() {
            Set<String> names = new TreeSet<>(
                    map(values.getOrDefault("environment", Map.of())).keySet());
            names.removeAll(environment().keySet());
            return names;
        }

        /** By the file's name in the container. */
        Map<String, String> secrets() {
            Map<String, String> secrets = new TreeMap<>();
            for (Object secret : (List<?>) values.getOrDefault("secrets", List.of())) {
                if (secret instanceof Map<?, ?> renamed) {
                    secrets.put(String.valueOf(renamed.get("target")), String.valueOf(renamed.get("source")));
                } else {
                    secrets.put(String.valueOf(secret), String.valueOf(secret));
                }
            }
            return secrets;
        }

        Map<String, String> waitsFor() {
            Map<String, String> conditions = new TreeMap<>();
            map(values.getOrDefault("depends_on", Map.of()))
                    .forEach((name, how) -> conditions.put(name, String.valueOf(map(how).get("condition"))));
            return conditions;
        }

        /** Host's side first; a named volume or a path. */
        List<String[]> volumes() {
            List<String[]> volumes = new ArrayList<>();
            list("volumes").forEach(volume -> volumes.add(volume.split(":")));
            return volumes;
        }

        List<String> mountedFiles() {
            return volumes().stream()
                    .map(volume -> volume[0])
                    .filter(source -> source.startsWith("./"))
                    .toList();
        }

        boolean endsByItself() {
            return text("restart").equals("on-failure");
        }
    }

    /** Runs the real program on the file. */
    static Commands.Outcome check(Map<String, String> environment) {
        return Commands.run(environment, "docker-compose", "config", "--quiet");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    static List<String> words(String text) {
        return Arrays.asList(text.split("\\s+"));
    }
}
