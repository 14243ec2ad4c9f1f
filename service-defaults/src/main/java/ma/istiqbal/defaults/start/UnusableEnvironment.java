package ma.istiqbal.defaults.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** The configuration refers to environment variables that nobody set, or that hold what they cannot hold. */
public final class UnusableEnvironment extends RuntimeException {

    private UnusableEnvironment(String message) {
        super(message);
    }

    /**
     * Names all that are unusable at once, and never a value: it may be a secret.
     *
     * @param wrong what each variable must be instead
     */
    static UnusableEnvironment of(Set<String> missing, SortedMap<String, String> wrong) {
        List<String> sentences = new ArrayList<>();
        if (!missing.isEmpty()) {
            sentences.add("These environment variables must be set: " + String.join(", ", missing));
        }
        for (Map.Entry<String, String> variable : wrong.entrySet()) {
            sentences.add("The environment variable " + variable.getKey() + " must be " + variable.getValue());
        }
        return new UnusableEnvironment(String.join(". ", sentences));
    }
}
