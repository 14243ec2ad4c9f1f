package ma.istiqbal.defaults.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Translates Jakarta Validation's findings into violations with JSON pointers and stable codes. */
public final class Violations {

    private static final Map<String, String> CODES = Map.of(
            "NotNull", "REQUIRED",
            "NotBlank", "REQUIRED",
            "NotEmpty", "REQUIRED",
            "Size", "WRONG_SIZE",
            "Min", "TOO_SMALL",
            "Max", "TOO_LARGE",
            "DecimalMin", "TOO_SMALL",
            "DecimalMax", "TOO_LARGE",
            "Pattern", "WRONG_FORMAT");

    /** The bounds that messages name, in their order. */
    private static final List<String> SHOWN = List.of("min", "max", "value");

    private Violations() {}

    /** Pointers are those of the body's JSON, in the order of the fields' names. */
    public static List<Violation> of(Collection<? extends ConstraintViolation<?>> found) {
        List<Violation> all = new ArrayList<>();
        for (ConstraintViolation<?> one : found) {
            all.add(of(pointer(one.getPropertyPath()), annotation(one), one));
        }
        all.sort(Comparator.comparing(Violation::pointer).thenComparing(Violation::code));
        return all;
    }

    private static Violation of(String pointer, String annotation, ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        // A constraint of our own states its code as its message.
        String code = CODES.getOrDefault(annotation, violation.getMessageTemplate());
        List<Object> arguments = new ArrayList<>();
        for (String shown : SHOWN) {
            if (attributes.get(shown) instanceof Number bound) {
                arguments.add(bound);
            }
        }
        return new Violation(pointer, code, arguments);
    }

    private static String annotation(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    /** As RFC 6901 has it. */
    private static String escaped(Object key) {
        return key.toString().replace("~", "~0").replace("/", "~1");
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escaped(node.getKey()));
            }
            String name = node.getName();
            if (name != null && !name.startsWith("<")) {
                pointer.append('/').append(name);
            }
        }
        return pointer.toString();
    }
}
