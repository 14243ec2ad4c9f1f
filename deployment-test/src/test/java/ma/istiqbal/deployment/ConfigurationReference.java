package ma.istiqbal.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ma.istiqbal.defaults.start.Placeholder;
import ma.istiqbal.defaults.start.Variable;

/** The text of CONFIGURATION.md, made from what the services really read and how they declare it. */
final class ConfigurationReference {
    private static final String HEAD = """
            # Configuration

            Every environment variable of every service. Made from the `application.yml` and `META-INF/environment.properties` of the
            services by `mvn -pl deployment-test -am test -Dtest=ConfigurationReferenceTest -Dwrite=true`; the build fails when it is out of date.

            A variable may also be a file of its name under `/run/secrets`, which is how secrets are handed over; the environment stands before
            the file. A start stops with one message that names every variable that is missing or wrong. Beside these hold Spring Boot's own:
            `SPRING_PROFILES_ACTIVE` (`production` outside a developer's machine: it refuses the embedded store), `SERVER_ADDRESS`, `JAVA_TOOL_OPTIONS`.

            | variable | read by | default | what it is |
            |---|---|---|---|
            """;

    private final Map<String, List<Use>> uses = new TreeMap<>();

    private record Use(Service service, Placeholder placeholder, Variable declared) {}

    ConfigurationReference() {
        for (Service service : Service.values()) {
            Map<String, Variable> declared = service.declared();
            for (Placeholder placeholder : service.placeholders()) {
                Variable variable = Objects.requireNonNull(
                        declared.get(placeholder.name()),
                        () -> service.module + " does not declare " + placeholder.name());
                uses.computeIfAbsent(placeholder.name(), name -> new ArrayList<>())
                        .add(new Use(service, placeholder, variable));
            }
        }
    }

    String text() {
        return HEAD + uses.values().stream().map(ConfigurationReference::row).collect(Collectors.joining());
    }

    private static String row(List<Use> uses) {
        Variable variable = uses.getFirst().declared();
        List<String> meanings =
                uses.stream().map(use -> use.declared().meaning()).distinct().toList();
        return "| `%s` | %s | %s | %s; %s |%n"
                .formatted(variable.name(), readers(uses), defaults(uses), String.join("; ", meanings), kind(variable));
    }

    private static String readers(List<Use> uses) {
        return uses.size() == Service.values().length
                ? "all"
                : uses.stream().map(use -> use.service().module).collect(Collectors.joining(", "));
    }

    private static String defaults(List<Use> uses) {
        Map<String, List<String>> byDefault = uses.stream()
                .collect(Collectors.groupingBy(
                        use -> shown(use.placeholder()),
                        TreeMap::new,
                        Collectors.mapping(use -> use.service().module, Collectors.toList())));
        return byDefault.size() == 1
                ? byDefault.keySet().iterator().next()
                : byDefault.entrySet().stream()
                        .map(entry -> entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
                        .collect(Collectors.joining(", "));
    }

    private static String shown(Placeholder placeholder) {
        String fallback = placeholder.fallback();
        if (fallback == null) {
            return "**must be set**";
        }
        return fallback.isEmpty() ? "none" : "`" + fallback + "`";
    }

    private static String kind(Variable variable) {
        String kind = variable.kind().expected();
        return variable.kind().secret() && !kind.equals("a secret") ? "secret, " + kind : kind;
    }
}
