package ma.istiqbal.defaults.start;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** An environment variable as its module declares it in {@code META-INF/environment.properties}: its kind, its meaning. */
public record Variable(String name, Kind kind, String meaning) {

    private static final String RESOURCE = "META-INF/environment.properties";

    /** Of every module on the class path. */
    public static Map<String, Variable> declared(ClassLoader classPath) {
        Map<String, Variable> variables = new TreeMap<>();
        try {
            for (URL resource : Collections.list(classPath.getResources(RESOURCE))) {
                try (Reader reader = new InputStreamReader(resource.openStream(), StandardCharsets.UTF_8)) {
                    variables.putAll(read(reader));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
        return variables;
    }

    /** One line each: {@code NAME = kind: meaning}. */
    public static Map<String, Variable> read(Reader declarations) throws IOException {
        Properties lines = new Properties();
        lines.load(declarations);
        Map<String, Variable> variables = new TreeMap<>();
        for (String name : lines.stringPropertyNames()) {
            String[] parts = lines.getProperty(name).split(":", 2);
            if (parts.length < 2 || parts[1].isBlank()) {
                throw new IllegalStateException(name + " is declared without a meaning in " + RESOURCE);
            }
            variables.put(name, new Variable(name, Kind.of(parts[0]), parts[1].strip()));
        }
        return variables;
    }
}
