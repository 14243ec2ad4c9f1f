package ma.istiqbal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.istiqbal.mongodb.Durability;
import ma.istiqbal.mongodb.EmbeddedMongo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Builds images and runs them as docker-compose.yml does: its limits, its environment, its secrets in files. Two of the
 * five, one with two stores and one that asks all others: the rest differ by their names alone.
 */
class ImageTest {
    @TempDir
    private static Path storage;

    @TempDir
    private Path directory;

    private static Images images;

    @BeforeAll
    static void makeStandIns() {
        Images here = new Images(storage);
        // Neither of a developer's machine nor of every sandbox can this be asked; where it is skipped, the summary
        // says so.
        assumeTrue(here.canBeBuilt(), "images are built by root, with buildah, podman, runc, mmdebstrap and Maven");
        images = here;
        images.makeStandIns();
        assumeTrue(images.canBeRun(), "this machine lets no container run");
    }

    @AfterAll
    static void remove() {
        if (images != null) {
            images.removeAll();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FEEDBACK", "GATEWAY"})
    void anImageIsBuiltAndServesWithoutAnyRight(Service service) throws IOException {
        images.build(service);
        try (EmbeddedMongo store = EmbeddedMongo.open(directory.resolve("store"), 0, Durability.COMMIT);
                Container container = images.start(service, options(service, store))) {
            await().atMost(Duration.ofMinutes(2)).until(() -> container.isHealthy() || !container.isRunning());
            assertThat(container.isRunning()).as(container.said()).isTrue();

            assertThat(container.run("id", "-u").out().strip()).isEqualTo("10001");
            assertThat(container
                            .run("sh", "-c", "grep Cap /proc/1/status")
                            .out()
                            .lines())
                    .isNotEmpty()
                    .allMatch(set -> set.endsWith("\t0000000000000000"));
            assertThat(container.run("touch", "/app/written").err()).contains("Read-only file system");
            assertThat(container.stop("45")).as("ended by itself").isEqualTo(143);
        }
    }

    private List<String> options(Service service, EmbeddedMongo store) throws IOException {
        Compose.Part part = new Compose().part(service);
        List<String> options = new ArrayList<>(List.of(
                "--network=host",
                "--read-only",
                "--cap-drop=all",
                "--security-opt=no-new-privileges",
                // Docker's own limits are more than a sandbox may give.
                "--ulimit=nofile=4096:4096",
                "--ulimit=nproc=4096:4096",
                "--memory=" + part.text("mem_limit"),
                "--pids-limit=" + part.text("pids_limit"),
                "--volume=" + secrets(part, store) + ":/run/secrets:ro"));
        part.list("tmpfs").forEach(mount -> options.add("--tmpfs=" + mount));
        Map<String, String> environment = new TreeMap<>(part.environment());
        environment.replaceAll((name, value) -> value.replaceAll("\\$\\{[^}]*}", "https://istiqbal.example"));
        // Which takes no embedded store.
        environment.remove("SPRING_PROFILES_ACTIVE", "production");
        environment.put("SERVER_PORT", Integer.toString(freePort()));
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(freePort()));
        // A cache that does not fit would be left aside in silence.
        environment.put("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on");
        environment.forEach((name, value) -> options.add("--env=" + name + "=" + value));
        return options;
    }

    /** As docker/secrets makes them, but for the addresses of the stores. */
    private Path secrets(Compose.Part part, EmbeddedMongo store) throws IOException {
        Path made = directory.resolve("made");
        assertThat(Commands.run(Map.of(), "docker/secrets", made.toString()).code())
                .isZero();
        Path mounted = Files.createDirectory(directory.resolve("mounted"));
        for (Map.Entry<String, String> secret : part.secrets().entrySet()) {
            String target = secret.getKey();
            Files.writeString(
                    mounted.resolve(target),
                    target.endsWith("MONGODB_URI")
                            ? store.uri(target.startsWith("INTEGRITY") ? "integrity" : "test")
                            : Files.readString(made.resolve(secret.getValue())));
        }
        return mounted;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
