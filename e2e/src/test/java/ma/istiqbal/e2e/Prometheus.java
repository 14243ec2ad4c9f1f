package ma.istiqbal.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.istiqbal.local.Checkout;
import ma.istiqbal.local.PrometheusTools;
import tools.jackson.databind.JsonNode;

/**
 * A real Prometheus with the project's own configuration, which looks at the running platform every other second, and a
 * real node exporter.
 */
final class Prometheus implements AutoCloseable {

    static final List<String> SERVICES =
            List.of("gateway", "site-service", "partner-service", "rollout-service", "feedback-service");

    private static final Checkout CHECKOUT = Checkout.around(Path.of(""));

    private final List<Process> processes;
    private final String url;

    private Prometheus(List<Process> processes, String url) {
        this.processes = processes;
        this.url = url;
    }

    static Path monitoring() {
        return CHECKOUT.root().resolve("monitoring");
    }

    static Prometheus start(Path folder) throws IOException {
        int port = freePort();
        int host = freePort();
        configure(folder, port, host);
        PrometheusTools tools = new PrometheusTools(CHECKOUT);
        List<Process> processes = new ArrayList<>();
        processes.add(run(
                folder.resolve("prometheus.log"),
                tools.find("prometheus"),
                "--config.file=" + folder.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--log.level=error"));
        Optional<Path> nodeExporter = tools.findNodeExporter();
        if (nodeExporter.isPresent()) {
            processes.add(watchHost(folder, nodeExporter.get(), host));
        }
        return new Prometheus(processes, "http://127.0.0.1:" + port);
    }

    /** With what docker-compose.yml tells it to show, and the word of backups that were made just now. */
    private static Process watchHost(Path folder, Path nodeExporter, int port) throws IOException {
        Path said = Files.createDirectory(folder.resolve("said"));
        Files.writeString(
                said.resolve("backup.prom"), """
                istiqbal_backup_completed_timestamp_seconds{store="mongodb"} %1$d
                istiqbal_backup_completed_timestamp_seconds{store="keycloak"} %1$d
                """.formatted(Instant.now().getEpochSecond()));
        return run(
                folder.resolve("node-exporter.log"),
                nodeExporter,
                "--web.listen-address=127.0.0.1:" + port,
                "--collector.disable-defaults",
                "--collector.filesystem",
                "--collector.meminfo",
                "--collector.timex",
                "--collector.textfile",
                "--collector.textfile.directory=" + said);
    }

    private static Process run(Path log, Path program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    /** As in production, but for where the parts are and how often it looks. */
    private static void configure(Path folder, int port, int host) throws IOException {
        Path source = monitoring().resolve("prometheus");
        Files.writeString(
                folder.resolve("prometheus.yml"),
                Files.readString(source.resolve("prometheus.yml"))
                        .replaceAll("_(interval|timeout): 1[05]s", "_$1: 2s"));
        Files.createDirectory(folder.resolve("rules"));
        try (Stream<Path> rules = Files.list(source.resolve("rules"))) {
            for (Path file : rules.toList()) {
                Files.copy(file, folder.resolve("rules").resolve(file.getFileName()));
            }
        }
        Files.createDirectory(folder.resolve("targets"));
        Files.writeString(
                folder.resolve("targets/services.yml"),
                SERVICES.stream()
                        .map(service -> "- {targets: [\"%s\"], labels: {application: %s}}\n"
                                .formatted(
                                        RunningPlatform.get()
                                                .managementUrl(service)
                                                .replace("http://", ""),
                                        service))
                        .collect(Collectors.joining()));
        Files.writeString(folder.resolve("targets/prometheus.yml"), "- targets: [\"127.0.0.1:" + port + "\"]\n");
        Files.writeString(folder.resolve("targets/host.yml"), "- targets: [\"127.0.0.1:" + host + "\"]\n");
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    /** Whether there is somebody to show this machine. */
    boolean watchesHost() {
        return processes.size() == 2;
    }

    boolean isReady() {
        try {
            return Http.get(url + "/-/ready").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** What a query answers: a list of series, each with its present value. */
    JsonNode query(String expression) {
        Http.Answer answer = Http.get(url + "/api/v1/query?query=" + encoded(expression));
        if (answer.status() != 200) {
            throw new AssertionError(expression + "\n" + answer.body());
        }
        return answer.json().at("/data/result");
    }

    /** The labels of every series that the services show. */
    JsonNode series() {
        return Http.get(url + "/api/v1/series?match%5B%5D=" + encoded("{job=\"istiqbal\"}"))
                .json()
                .get("data");
    }

    List<JsonNode> rules() {
        return Http.get(url + "/api/v1/rules")
                .json()
                .at("/data/groups")
                .valueStream()
                .flatMap(group -> group.get("rules").valueStream())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
    }
}
