package ma.istiqbal.defaults.start;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Stops a start at once when a variable is missing or wrong, and names all that are. Spring itself would hand the text
 * {@code ${NAME}} to whatever asks for the property: as an address that fails somewhere, as a secret that is none.
 */
final class EnvironmentCheck implements ApplicationListener<ApplicationPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        ClassLoader classPath = event.getApplicationContext().getClassLoader();
        check(
                event.getApplicationContext().getEnvironment(),
                Variable.declared(classPath == null ? getClass().getClassLoader() : classPath));
    }

    /**
     * Looks at every variable that the configuration refers to.
     *
     * @throws UnusableEnvironment naming all that cannot be used
     */
    private static void check(ConfigurableEnvironment environment, Map<String, Variable> declared) {
        Set<String> missing = new TreeSet<>();
        SortedMap<String, String> wrong = new TreeMap<>();
        for (Placeholder placeholder : Placeholder.in(environment)) {
            // Leniently: a password may look as if it referred to something.
            String value = environment.resolvePlaceholders(Placeholder.text(environment, placeholder.name()));
            Variable variable = declared.get(placeholder.name());
            if (value.isBlank()) {
                if (placeholder.required()) {
                    missing.add(placeholder.name());
                }
            } else if (variable != null && !variable.kind().accepts(value)) {
                wrong.put(placeholder.name(), variable.kind().expected());
            }
        }
        if (!missing.isEmpty() || !wrong.isEmpty()) {
            throw UnusableEnvironment.of(missing, wrong);
        }
    }
}
