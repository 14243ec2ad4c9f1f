package ma.istiqbal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the images and of the installation, run for real. */
class ScriptTest {
    @TempDir
    private Path directory;

    @Test
    void aContainerIsHealthyExactlyWhileItsServiceIsReady() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int[] status = {200};
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(status[0], -1);
            exchange.close();
        });
        server.start();
        Map<String, String> environment = Map.of(
                "MANAGEMENT_SERVER_PORT", Integer.toString(server.getAddress().getPort()));
        try {
            assertThat(Commands.run(environment, "docker/healthy").code()).isZero();
            status[0] = 503;
            assertThat(Commands.run(environment, "docker/healthy").code()).isNotZero();
        } finally {
            server.stop(0);
        }
        assertThat(Commands.run(environment, "docker/healthy").code()).isNotZero();
    }

    @Test
    void aLogLevelIsSetInsideTheContainerAndEndsThere() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> asked = new ArrayList<>();
        server.createContext("/actuator/loggers/ma.istiqbal.feedback", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? 204 : 405, -1);
            exchange.close();
        });
        server.start();
        Map<String, String> environment = Map.of(
                "MANAGEMENT_SERVER_PORT", Integer.toString(server.getAddress().getPort()));
        try {
            assertThat(Commands.run(environment, "docker/loglevel", "ma.istiqbal.feedback", "DEBUG")
                            .code())
                    .isZero();
            assertThat(Commands.run(environment, "docker/loglevel", "ma.istiqbal.feedback")
                            .code())
                    .isZero();
            assertThat(Commands.run(environment, "docker/loglevel", "elsewhere", "DEBUG")
                            .err())
                    .contains("404");
        } finally {
            server.stop(0);
        }
        assertThat(asked).containsExactly("{\"configuredLevel\": \"DEBUG\"}", "{\"configuredLevel\": null}");
    }

    @Test
    void secretsAreMadeOnceAndEachIsAnother() throws IOException {
        Commands.run(Map.of(), "docker/secrets", directory.resolve("made").toString());
        Map<String, String> first = secrets();
        Files.delete(directory.resolve("made/site-service.CURSOR_KEY"));
        String second = Commands.run(
                        Map.of(), "docker/secrets", directory.resolve("made").toString())
                .out();

        assertThat(second.lines().filter(line -> line.startsWith("made ")))
                .containsExactly("made site-service.CURSOR_KEY");
        assertThat(second).contains("write the address of the webhook for 'on-call'");
        assertThat(first.entrySet().stream()
                        .filter(secret -> !secret.getKey().endsWith("_PREVIOUS"))
                        .map(Map.Entry::getValue))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(secrets())
                .hasSameSizeAs(first)
                .doesNotContainEntry(
                        "site-service.CURSOR_KEY", Objects.requireNonNull(first.get("site-service.CURSOR_KEY")));
        first.remove("site-service.CURSOR_KEY");
        assertThat(secrets()).containsAllEntriesOf(first);
        assertThat(Files.getPosixFilePermissions(directory.resolve("made"))).hasSize(3);
    }

    @Test
    void eachDatabaseHasAUserOfItsOwnThere() throws IOException {
        Commands.run(Map.of(), "docker/secrets", directory.resolve("made").toString());
        List<String> databases = new ArrayList<>();
        Set<String> passwords = new HashSet<>();

        secrets().forEach((name, value) -> {
            if (name.endsWith("MONGODB_URI")) {
                ConnectionString uri = new ConnectionString(value);
                databases.add(uri.getDatabase());
                passwords.add(String.valueOf(uri.getPassword()));
                assertThat(name).startsWith(uri.getUsername() + ".");
                assertThat(uri.getRequiredReplicaSetName()).isEqualTo("istiqbal");
                assertThat(uri.getHosts()).hasSize(3);
            } else if (name.endsWith("_PREVIOUS")) {
                assertThat(value).as("none before the first rotation").isEmpty();
            } else if (name.contains("_KEY")) {
                assertThat(Base64.getDecoder().decode(value)).as(name).hasSize(32);
            } else {
                assertThat(value).as(name).hasSizeGreaterThanOrEqualTo(43);
            }
        });

        assertThat(databases)
                .containsExactlyInAnyOrder(
                        "gateway", "sites", "partners", "rollout", "feedback", "integrity", "admin", "admin");
        assertThat(passwords).hasSameSizeAs(databases);
    }

    @Test
    void keycloakGetsItsSecretsUnchanged() throws IOException {
        Path secrets = Files.createDirectory(directory.resolve("secrets"));
        Files.writeString(secrets.resolve("KC_DB_PASSWORD"), "p$w\"x y\n");
        Path kc = directory.resolve("kc");
        Files.writeString(kc, "#!/bin/bash\nprintf '%s|' \"$KC_DB_PASSWORD\" \"$@\"\n");
        assertThat(kc.toFile().setExecutable(true)).isTrue();

        Commands.Outcome outcome = Commands.run(
                Map.of("SECRETS", secrets.toString(), "KEYCLOAK", kc.toString()), "keycloak/start", "start");

        assertThat(outcome.out()).isEqualTo("p$w\"x y|start|");
    }

    private Map<String, String> secrets() throws IOException {
        Map<String, String> secrets = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory.resolve("made"))) {
            for (Path file : files.toList()) {
                secrets.put(
                        file.getFileName().toString(), Files.readString(file).strip());
            }
        }
        return secrets;
    }
}
