package ma.istiqbal.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.istiqbal.local.Checkout;
import org.yaml.snakeyaml.Yaml;

/** The files of this module, read. */
final class Watched {

    static final Checkout CHECKOUT = Checkout.around(Path.of(""));
    static final Path FOLDER = CHECKOUT.root().resolve("monitoring");
    static final Path RULES = FOLDER.resolve("prometheus/rules");
    static final Path TESTS = FOLDER.resolve("prometheus/tests");
    static final Path DASHBOARDS = FOLDER.resolve("grafana/dashboards");

    private Watched() {}

    /**
     * A rule that makes an alert.
     *
     * @param labels who must hear of it, and how soon
     */
    record Alert(String name, Map<String, String> labels, Map<String, String> annotations) {}

    @SuppressWarnings("unchecked")
    static List<Alert> alerts() {
        return files(RULES, ".yml").stream()
                .flatMap(file -> maps(yaml(file).get("groups")))
                .flatMap(group -> maps(group.get("rules")))
                .filter(rule -> rule.containsKey("alert"))
                .map(rule -> new Alert(
                        (String) rule.get("alert"),
                        (Map<String, String>) rule.getOrDefault("labels", Map.of()),
                        (Map<String, String>) rule.getOrDefault("annotations", Map.of())))
                .toList();
    }

    @SuppressWarnings("unchecked")
    static Stream<Map<String, Object>> maps(Object list) {
        return ((List<Map<String, Object>>) list).stream();
    }

    static Map<String, Object> yaml(Path file) {
        return new Yaml().load(text(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
