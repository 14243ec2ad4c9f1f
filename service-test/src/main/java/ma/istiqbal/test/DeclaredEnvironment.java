package ma.istiqbal.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ma.istiqbal.defaults.start.Placeholder;
import ma.istiqbal.defaults.start.Variable;

/** The environment variables of the module under test, as its configuration reads and its declarations name them. */
final class DeclaredEnvironment {

    private DeclaredEnvironment() {}

    static void check() {
        Set<String> read = new TreeSet<>(readIn("/application.yml"));
        read.addAll(readIn("/service-defaults.yml"));
        Set<String> declared =
                Variable.declared(DeclaredEnvironment.class.getClassLoader()).keySet();
        if (!read.equals(declared)) {
            Set<String> unknown = new TreeSet<>(read);
            unknown.removeAll(declared);
            Set<String> unread = new TreeSet<>(declared);
            unread.removeAll(read);
            throw new AssertionError("META-INF/environment.properties: without a declaration " + unknown
                    + ", read by no configuration " + unread);
        }
    }

    private static Set<String> readIn(String resource) {
        try (InputStream stream = DeclaredEnvironment.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new AssertionError(resource + " is missing");
            }
            return Placeholder.in(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .map(Placeholder::name)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
