package ma.istiqbal.deployment;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ma.istiqbal.defaults.start.Kind;
import ma.istiqbal.defaults.start.Placeholder;
import ma.istiqbal.defaults.start.Variable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What is deployed, and what each reads of its environment: found out from its configuration, not listed here. */
enum Service {
    GATEWAY("gateway"),
    SITE("site-service"),
    PARTNER("partner-service"),
    ROLLOUT("rollout-service"),
    FEEDBACK("feedback-service");

    final String module;

    Service(String module) {
        this.module = module;
    }

    /** Under which the others are told where this one is. */
    String urlVariable() {
        return module.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
    }

    String configuration() {
        return Checkout.path(module + "/src/main/resources/application.yml")
                .toUri()
                .toString();
    }

    /** With the resources of the service in front. */
    ClassLoader classPath() {
        try {
            return new URLClassLoader(
                    new URL[] {
                        Checkout.path(module + "/src/main/resources/").toUri().toURL()
                    },
                    getClass().getClassLoader());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Spring Boot itself puts the files together, without any profile. */
    Collection<Placeholder> placeholders() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("spring.config.location", configuration())));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Placeholder.in(environment);
    }

    Set<String> variables() {
        return placeholders().stream().map(Placeholder::name).collect(TreeSet::new, Set::add, Set::addAll);
    }

    Set<String> requiredVariables() {
        return placeholders().stream()
                .filter(Placeholder::required)
                .map(Placeholder::name)
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    Map<String, Variable> declared() {
        Map<String, Variable> declared = new TreeMap<>(declaredBy("service-defaults"));
        declared.putAll(declaredBy(module));
        return declared;
    }

    Kind kind(String variable) {
        return declared().get(variable).kind();
    }

    private static Map<String, Variable> declaredBy(String module) {
        try (Reader reader = Files.newBufferedReader(
                Checkout.path(module + "/src/main/resources/META-INF/environment.properties"))) {
            return Variable.read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Service named(String module) {
        return Arrays.stream(values())
                .filter(service -> service.module.equals(module))
                .findFirst()
                .orElseThrow();
    }
}
