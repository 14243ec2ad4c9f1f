package ma.istiqbal.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Something that is asked of Prometheus.
 *
 * @param asker the rule, or the dashboard and the panel
 */
record Query(String asker, String expression) {

    private static final Pattern SELECTOR =
            Pattern.compile("(?<![\\w:\"$])(up|[a-z][a-z0-9]*[_:][\\w:]*)\\b(?!\\s*\\()(\\{[^}]*})?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"");
    private static final Set<String> WORDS = Set.of("group_left", "group_right");

    /** Of every panel, and of the marks on the dashboards. */
    static List<Query> ofDashboards() {
        try (Stream<Path> files = Files.list(Prometheus.monitoring().resolve("grafana/dashboards"))) {
            return files.sorted().flatMap(Query::of).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<Query> of(Path file) {
        try {
            JsonNode dashboard = Http.JSON.readTree(Files.readString(file));
            return dashboard
                    .get("panels")
                    .valueStream()
                    .flatMap(panel -> panel.path("targets")
                            .valueStream()
                            .map(target -> new Query(
                                    dashboard.get("title").asString() + " / "
                                            + panel.get("title").asString(),
                                    target.get("expr").asString().replace("$application", ".+"))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether there is each metric that it asks for with each label that it asks by, whatever their values are now. */
    Set<String> ingredients() {
        Set<String> all = new LinkedHashSet<>();
        SELECTOR.matcher(expression)
                .results()
                .filter(found -> !WORDS.contains(found.group(1)))
                .forEach(found -> {
                    all.add(found.group(1));
                    labels(found).forEach(label -> all.add(found.group(1) + "{" + label + "!=\"\"}"));
                });
        return all;
    }

    private static Stream<String> labels(MatchResult selector) {
        String matchers = selector.group(2);
        return matchers == null
                ? Stream.empty()
                : LABEL.matcher(matchers).results().map(label -> label.group(1));
    }
}
