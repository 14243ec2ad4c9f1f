package ma.istiqbal.mongodb;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the server was asked to do; parsing it is also where production is refused. */
record ServerArguments(Path data, Durability durability, boolean withParent, Map<String, Integer> ports) {
    private static final String USAGE =
            "usage: --data DIR [--sync] [--with-parent] [--profile NAME] store=port ... (port 0 for a free one)";
    private static final int HIGHEST_PORT = 65_535;
    private static final Set<String> PRODUCTION = Set.of("prod", "production");

    static ServerArguments parse(List<String> arguments, Map<String, String> environment) {
        refuseProduction(environment.getOrDefault("SPRING_PROFILES_ACTIVE", ""));
        Path data = null;
        Durability durability = Durability.COMMIT;
        boolean withParent = false;
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--data" -> data = Path.of(value(rest)).toAbsolutePath();
                case "--sync" -> durability = Durability.SYNC;
                case "--with-parent" -> withParent = true;
                case "--profile" -> refuseProduction(value(rest));
                default -> addStore(argument, ports);
            }
        }
        if (data == null || ports.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        return new ServerArguments(data, durability, withParent, ports);
    }

    private static String value(Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(USAGE);
        }
        return rest.next();
    }

    private static void addStore(String argument, Map<String, Integer> ports) {
        String[] parts = argument.split("=", 2);
        boolean readable = parts.length == 2 && parts[0].matches("[\\w-]+") && parts[1].matches("\\d{1,5}");
        if (!readable || Integer.parseInt(parts[1]) > HIGHEST_PORT) {
            throw new IllegalArgumentException("cannot read '" + argument + "'; " + USAGE);
        }
        @Nullable Integer before = ports.put(parts[0], Integer.valueOf(parts[1]));
        if (before != null) {
            throw new IllegalArgumentException("the store '" + parts[0] + "' is named twice");
        }
    }

    private static void refuseProduction(String profiles) {
        if (Arrays.stream(profiles.split(",")).map(String::strip).anyMatch(PRODUCTION::contains)) {
            throw new IllegalArgumentException(
                    "refused under the profile '" + profiles + "': production needs a real MongoDB");
        }
    }
}
