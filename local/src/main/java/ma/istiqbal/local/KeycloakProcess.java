package ma.istiqbal.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keycloak as a process. Its home holds this platform's data and links to the shared distribution. */
final class KeycloakProcess {
    static final String NAME = "keycloak";
    static final String ADMIN_PASSWORD = "KEYCLOAK_ADMIN_PASSWORD";
    private static final String HEAP = "320m";
    private static final List<String> SHARED = List.of("lib", "conf", "providers", "themes");

    private KeycloakProcess() {}

    static ProcessSpec spec(
            KeycloakDistribution distribution, DataDirectory data, Ports ports, Map<String, String> environment) {
        List<String> cache =
                Files.exists(distribution.aotCache()) ? List.of("-XX:AOTCache=" + distribution.aotCache()) : List.of();
        return spec(distribution, data, ports, environment, cache);
    }

    static ProcessSpec spec(
            KeycloakDistribution distribution,
            DataDirectory data,
            Ports ports,
            Map<String, String> environment,
            List<String> flags) {
        Path home = data.keycloak();
        link(distribution.directory(), home);
        List<String> start = List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-port=" + ports.keycloakManagement(),
                "--hostname=http://localhost:" + ports.keycloak(),
                "--log=file",
                "--log-file=" + data.log(NAME),
                "--log-file-rotation-max-file-size=10M",
                "--log-file-rotation-max-backup-index=5",
                "--log-file-rotation-rotate-on-boot=false");
        return new ProcessSpec(
                NAME,
                home,
                command(distribution.directory(), home, flags, start),
                environment,
                new Readiness.Answers(URI.create("http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready")),
                Duration.ofMinutes(3));
    }

    /** What the realm's placeholders and the first administrator become. */
    static Map<String, String> environment(ServiceEnvironment services, Secrets secrets) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.word(ADMIN_PASSWORD));
        environment.put("GATEWAY_URL", services.url(Service.GATEWAY));
        environment.put(
                "GATEWAY_INTERNAL_URL", "http://127.0.0.1:" + services.ports().gateway());
        for (Service service : Service.values()) {
            environment.put(service.secretVariable(), services.clientSecret(service));
        }
        return environment;
    }

    /** What Keycloak's own kc.sh would run, less the shell in between. */
    static List<String> command(Path distribution, Path home, List<String> flags, List<String> arguments) {
        List<String> rest = new ArrayList<>(flags);
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            rest.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        rest.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        rest.addAll(arguments);
        return Jvm.command(HEAP, rest);
    }

    private static void link(Path distribution, Path home) {
        try {
            for (String shared : SHARED) {
                Path link = home.resolve(shared);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, distribution.resolve(shared));
            }
        } catch (IOException e) {
            throw new CannotStart("Keycloak's home " + home + " cannot be made", e);
        }
    }
}
