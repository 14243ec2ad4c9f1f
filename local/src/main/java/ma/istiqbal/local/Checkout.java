package ma.istiqbal.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The repository on disk: where its modules, jars and realm files are. */
public record Checkout(Path root) {
    public Checkout {
        root = root.toAbsolutePath().normalize();
    }

    /** The checkout that contains {@code directory}. */
    public static Checkout around(Path directory) {
        for (Path at = directory.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("istiqbal")) && Files.isRegularFile(at.resolve("pom.xml"))) {
                return new Checkout(at);
            }
        }
        throw new CannotStart(directory + " is not inside a checkout of Istiqbal");
    }

    boolean builds(String module) {
        try {
            return Files.readString(root.resolve("pom.xml")).contains("<module>" + module + "</module>");
        } catch (IOException e) {
            throw new CannotStart("the checkout's pom.xml cannot be read", e);
        }
    }

    Path module(String module) {
        return root.resolve(module);
    }

    Path jar(String module) {
        return root.resolve(module).resolve("target").resolve(module + "-" + version("project") + ".jar");
    }

    Path realm() {
        return root.resolve("keycloak").resolve("istiqbal-realm.json");
    }

    Path localRealm() {
        return root.resolve("keycloak").resolve("local.json");
    }

    /** The version that the build names for {@code what}: {@code project} or {@code keycloak}. */
    static String version(String what) {
        Properties versions = new Properties();
        try (InputStream stream = Checkout.class.getResourceAsStream("versions.properties")) {
            versions.load(stream);
        } catch (IOException e) {
            throw new CannotStart("the launcher's own jar cannot be read", e);
        }
        return versions.getProperty(what);
    }
}
