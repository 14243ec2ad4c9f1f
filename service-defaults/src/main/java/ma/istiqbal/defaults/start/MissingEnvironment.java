package ma.istiqbal.defaults.start;

import java.util.Set;

/** The configuration refers to environment variables that nobody set. */
public final class MissingEnvironment extends RuntimeException {

    MissingEnvironment(Set<String> names) {
        super("These environment variables must be set: " + String.join(", ", names));
    }
}
