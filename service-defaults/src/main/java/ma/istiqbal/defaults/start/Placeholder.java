package ma.istiqbal.defaults.start;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/**
 * An environment variable as a configuration file refers to it.
 *
 * @param fallback what holds where it is not set; {@code null} where it has to be set
 */
public record Placeholder(String name, @Nullable String fallback) {

    // ${NAME}, ${NAME:fallback} and, as the fallback of another, ${NAME:${OTHER}}.
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::((?:\\$\\{[^}]*}|[^}])*))?}");

    public boolean required() {
        return fallback == null;
    }

    /** Those of the files that this environment was configured by, as far as nothing else overrides the property. */
    public static Collection<Placeholder> in(ConfigurableEnvironment environment) {
        Map<String, Placeholder> found = new LinkedHashMap<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed && isOurConfiguration(source.getName())) {
                for (String property : listed.getPropertyNames()) {
                    in(text(environment, property))
                            .forEach(
                                    placeholder -> found.merge(placeholder.name(), placeholder, Placeholder::stricter));
                }
            }
        }
        return found.values();
    }

    private static boolean isOurConfiguration(String source) {
        return source.startsWith("Config resource");
    }

    /** A property as it was written: its placeholders in place. */
    static String text(ConfigurableEnvironment environment, String property) {
        return environment.getPropertySources().stream()
                .map(source -> source.getProperty(property))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Object::toString)
                .orElse("");
    }

    /** Those of a text, the fallback's own included. */
    public static List<Placeholder> in(String text) {
        List<Placeholder> found = new ArrayList<>();
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            found.add(new Placeholder(reference.group(1), reference.group(2)));
            if (reference.group(2) != null) {
                found.addAll(in(reference.group(2)));
            }
        }
        return found;
    }

    private Placeholder stricter(Placeholder other) {
        return required() ? this : other;
    }
}
