package ma.istiqbal.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be measured, each on a platform of its own: none finds what another left. */
enum Part {
    REQUESTS("What requests cost"),
    STARTS("Start to ready"),
    OVERLOAD("More than can be done"),
    SCALE("A year of feedback");

    /** A year is loaded for a quarter of an hour, which says nothing of a request: only who asks for it gets it. */
    private static final List<Part> USUAL = List.of(REQUESTS, STARTS, OVERLOAD);

    final String title;

    Part(String title) {
        this.title = title;
    }

    /**
     * @param options {@code --requests}, {@code --starts} and so on; none of them for the usual parts, but {@code --only}
     *     looks among requests alone
     */
    static List<Part> of(List<String> options) {
        List<Part> named = Arrays.stream(values())
                .filter(part -> options.contains(part.option()))
                .toList();
        if (named.isEmpty()) {
            return options.contains("--only") ? List.of(REQUESTS) : USUAL;
        }
        return named;
    }

    private String option() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }
}
