package ma.istiqbal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One start with a throw-away database, after which the JVM keeps what it learned in an ahead-of-time cache. */
final class KeycloakTraining {
    /** The JVM makes the cache when it ends. */
    private static final Duration MAKING_THE_CACHE = Duration.ofMinutes(3);

    private KeycloakTraining() {}

    static void run(KeycloakDistribution distribution, Checkout checkout) {
        try (Scratch scratch = new Scratch(checkout)) {
            DataDirectory data = scratch.data();
            Secrets secrets = data.secrets();
            Ports ports = Ports.free();
            ServiceEnvironment services =
                    new ServiceEnvironment(ports, secrets, null, "http://localhost:" + ports.keycloak());
            new RealmImport(checkout, data.keycloak()).prepare(secrets);
            Path unfinished = distribution.aotCache().resolveSibling("keycloak.aot.next");
            ManagedProcess keycloak = scratch.start(
                    KeycloakProcess.spec(
                            distribution,
                            data,
                            ports,
                            KeycloakProcess.environment(services, secrets),
                            List.of("-XX:AOTCacheOutput=" + unfinished, "-Xlog:aot*=off")),
                    data.log(KeycloakProcess.NAME));
            keycloak.awaitReady();
            new KeycloakAdmin(services.keycloakUrl(), secrets.word(KeycloakProcess.ADMIN_PASSWORD)).gatewayClient();
            keycloak.stop(MAKING_THE_CACHE);
            Files.move(unfinished, distribution.aotCache());
        } catch (IOException e) {
            throw new CannotStart("Keycloak's training left no cache", e);
        }
    }
}
