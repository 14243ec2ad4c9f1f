package ma.istiqbal.defaults.start;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.util.PlaceholderResolutionException;

/**
 * Stops a start at once when a variable is missing, and names all that are. Spring itself would hand the text
 * {@code ${NAME}} to whatever asks for the property: as an address that fails somewhere, as a secret that is none.
 */
final class RequiredEnvironment implements ApplicationListener<ApplicationPreparedEvent> {

    private static final Pattern UNRESOLVED = Pattern.compile("placeholder '([^':]+)");

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        ConfigurableEnvironment environment = event.getApplicationContext().getEnvironment();
        Set<String> missing = new TreeSet<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed && isOurConfiguration(source.getName())) {
                for (String property : listed.getPropertyNames()) {
                    collect(environment, property, missing);
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new MissingEnvironment(missing);
        }
    }

    private static boolean isOurConfiguration(String source) {
        return source.startsWith("Config resource");
    }

    private static void collect(ConfigurableEnvironment environment, String property, Set<String> missing) {
        try {
            environment.getProperty(property);
        } catch (PlaceholderResolutionException unresolved) {
            Matcher name = UNRESOLVED.matcher(String.valueOf(unresolved.getMessage()));
            missing.add(name.find() ? name.group(1) : property);
        }
    }
}
