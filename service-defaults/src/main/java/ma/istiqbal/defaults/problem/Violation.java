package ma.istiqbal.defaults.problem;

import java.util.Arrays;
import java.util.List;

/**
 * One bad value of a request.
 *
 * @param pointer JSON pointer into the body ({@code /names/ar}), or {@code ?name} for a query parameter
 * @param code stable code in capitals, whose message is {@code violation.CODE} in the bundles
 * @param arguments what the message shows, in order
 */
public record Violation(String pointer, String code, List<Object> arguments) {

    public static Violation at(String pointer, String code, Object... arguments) {
        return new Violation(pointer, code, Arrays.asList(arguments));
    }
}
