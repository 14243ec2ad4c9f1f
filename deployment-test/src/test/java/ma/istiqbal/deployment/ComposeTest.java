package ma.istiqbal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.istiqbal.deployment.Compose.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeTest {
    private static final Compose COMPOSE = new Compose();
    private static final Map<String, String> GIVEN = Map.of(
            "ISTIQBAL_VERSION", "1.0.0",
            "GATEWAY_URL", "https://istiqbal.example",
            "KEYCLOAK_URL", "https://sso.istiqbal.example");

    private static final List<String> RECEIVERS = List.of("on-call", "tickets", "security", "programme", "heartbeat");

    @Test
    void dockerComposeAcceptsTheFile() {
        Commands.Outcome outcome = Compose.check(GIVEN);

        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISTIQBAL_VERSION", "GATEWAY_URL", "KEYCLOAK_URL"})
    void whatHasNoDefaultMustBeGivenAndIsNamed(String variable) {
        Map<String, String> given = new HashMap<>(GIVEN);
        given.remove(variable);
        Commands.Outcome outcome = Compose.check(given);

        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.err())
                .contains(variable.equals("ISTIQBAL_VERSION") ? "the version to run" : "the address of");
    }

    static Stream<Part> parts() {
        return COMPOSE.parts().values().stream();
    }

    static Stream<Part> lasting() {
        return parts().filter(part -> !part.endsByItself());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void nothingInAContainerCanGainRightsOrWriteBesideItsVolumes(Part part) {
        assertThat(part.text("read_only")).isEqualTo("true");
        assertThat(part.list("cap_drop")).containsExactly("ALL");
        assertThat(part.list("security_opt")).containsExactly("no-new-privileges:true");
        assertThat(part.values()).doesNotContainKeys("privileged", "cap_add", "pid", "ipc", "devices");
        assertThat(part.text("network_mode")).isNotEqualTo("host");
        assertThat(part.text("volumes")).doesNotContain("docker.sock");
        // Our own images say it themselves: DockerfileTest.
        assertThat(part.has("user") ? part.text("user") : "10001").matches("[1-9]\\d*(:\\d+)?");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void resourcesAndLogsAreBounded(Part part) {
        assertThat(part.text("mem_limit")).matches("\\d+[mg]");
        assertThat(part.text("pids_limit")).matches("\\d+");
        assertThat(part.text("logging")).contains("json-file", "max-size", "max-file");
        assertThat(part.list("tmpfs")).allMatch(mount -> mount.contains(":size="));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void eachPartIsWatchedRestartedAndGivenTimeToEnd(Part part) {
        assertThat(part.text("restart")).isEqualTo("unless-stopped");
        assertThat(part.text("healthcheck")).contains("test=", "interval=", "timeout=", "start_period=");
        assertThat(part.text("stop_grace_period")).matches("\\d+s");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void imagesHaveVersions(Part part) {
        assertThat(part.text("image"))
                .matches("istiqbal/[a-z-]+:\\$\\{ISTIQBAL_VERSION:\\?.*}|[a-z/.-]+:v?\\d+\\.\\d+\\.\\d+(-[a-z]+)?|"
                        + "postgres:\\d+\\.\\d+-[a-z]+");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void partsWaitForWhatCanAnswer(Part part) {
        part.waitsFor().forEach((other, condition) -> {
            Part awaited = COMPOSE.parts().get(other);
            assertThat(awaited).as(other).isNotNull();
            assertThat(condition)
                    .isEqualTo(awaited.endsByItself() ? "service_completed_successfully" : "service_healthy");
        });
    }

    /** Docker's ports are open past a host's firewall. */
    @Test
    void nothingIsSeenFromOtherMachinesUnlessTheHostSaysSo() {
        Map<String, List<String>> published = parts().filter(part -> part.has("ports"))
                .collect(Collectors.toMap(Part::name, part -> part.list("ports")));

        assertThat(published.remove("gateway")).containsExactly("${GATEWAY_PORT:-127.0.0.1:8080}:8080");
        assertThat(published.keySet()).containsExactlyInAnyOrder("keycloak", "grafana", "prometheus", "alertmanager");
        assertThat(published.values())
                .allSatisfy(
                        ports -> assertThat(ports).singleElement().asString().startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @EnumSource
    void aServiceIsGivenAllThatItReadsAndNothingElse(Service service) {
        Part part = COMPOSE.part(service);
        Set<String> given = new TreeSet<>(part.environment().keySet());
        given.addAll(part.handedOn());
        given.addAll(part.secrets().keySet());
        given.remove("SPRING_PROFILES_ACTIVE");
        // Where it listens is the image's to say.
        given.addAll(Set.of("SERVER_PORT", "MANAGEMENT_SERVER_PORT"));

        assertThat(given).isEqualTo(service.variables());
        assertThat(part.environment()).containsEntry("SPRING_PROFILES_ACTIVE", "production");
        assertThat(part.text("image")).startsWith("istiqbal/" + service.module + ":");
        assertThat(part.text("build")).contains("SERVICE=" + service.module);
    }

    @ParameterizedTest
    @EnumSource
    void secretsAreFilesAndTheServicesOwn(Service service) {
        Part part = COMPOSE.part(service);

        assertThat(part.secrets())
                .allSatisfy((target, source) -> assertThat(source).isEqualTo(service.module + "." + target));
        assertThat(part.secrets().keySet()).allMatch(name -> service.kind(name).secret());
        assertThat(part.environment().keySet())
                .filteredOn(name -> !name.equals("SPRING_PROFILES_ACTIVE"))
                .noneMatch(name -> service.kind(name).secret());
        assertThat(part.handedOn()).noneMatch(name -> service.kind(name).secret());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void noPasswordStandsInTheFile(Part part) {
        part.environment().forEach((name, value) -> {
            if (name.matches(".*(PASSWORD|SECRET|TOKEN|_KEY).*")) {
                assertThat(name).endsWith("_FILE");
                assertThat(value).startsWith("/run/secrets/");
                assertThat(part.secrets()).containsKey(value.substring("/run/secrets/".length()));
            }
            assertThat(value).doesNotContainPattern("://[^/]*:[^/]*@");
        });
    }

    /** The image listens on 8080 whatever the service. */
    @ParameterizedTest
    @EnumSource
    void upstreamsAreWhereTheImagesListen(Service service) {
        Part part = COMPOSE.part(service);
        String listens = Dockerfile.read("Dockerfile")
                .last()
                .all("ENV")
                .toList()
                .getFirst()
                .arguments();

        assertThat(listens).contains("SERVER_PORT=8080", "MANAGEMENT_SERVER_PORT=9090");
        part.environment().forEach((name, value) -> {
            if (name.endsWith("_SERVICE_URL")) {
                String host = value.replace("http://", "").replace(":8080", "");
                assertThat(name).isEqualTo(Service.named(host).urlVariable());
                assertThat(COMPOSE.part(Service.named(host)).list("networks"))
                        .containsAnyElementsOf(part.list("networks"));
            }
        });
    }

    @Test
    void storesAreSeenByThoseAloneWhoUseThem() {
        assertThat(membersOf("stores"))
                .containsExactlyInAnyOrder(
                        "gateway",
                        "site-service",
                        "partner-service",
                        "rollout-service",
                        "feedback-service",
                        "mongodb-1",
                        "mongodb-2",
                        "mongodb-3",
                        "backup",
                        "restore");
        assertThat(membersOf("identity"))
                .containsExactlyInAnyOrder("keycloak", "keycloak-database", "keycloak-backup", "keycloak-restore");
        assertThat(membersOf("edge")).containsExactlyInAnyOrder("gateway", "keycloak");
        for (String closed : List.of("platform", "stores", "identity", "monitoring")) {
            assertThat(COMPOSE.section("networks").get(closed)).as(closed).hasToString("{internal=true}");
        }
        assertThat(COMPOSE.parts().get("mongodb-init").text("network_mode")).isEqualTo("service:mongodb-1");
    }

    @ParameterizedTest
    @EnumSource
    void aServiceHasNoWayOut(Service service) {
        assertThat(COMPOSE.part(service).list("networks"))
                .filteredOn(network -> !"{internal=true}"
                        .equals(String.valueOf(COMPOSE.section("networks").get(network))))
                .isEqualTo(service == Service.GATEWAY ? List.of("edge") : List.of());
    }

    private static List<String> membersOf(String network) {
        return parts().filter(part -> part.list("networks").contains(network))
                .map(Part::name)
                .toList();
    }

    @Test
    void everyVolumeHasAUserAndEveryMountedFileExists() {
        Set<String> named = parts().flatMap(part -> part.volumes().stream())
                .map(volume -> volume[0])
                .filter(source -> !source.startsWith("."))
                .collect(Collectors.toSet());

        assertThat(named).isEqualTo(COMPOSE.section("volumes").keySet());
        assertThat(parts().flatMap(part -> part.mountedFiles().stream()))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Checkout.path(file)).exists());
        assertThat(parts().flatMap(part -> part.volumes().stream()))
                .filteredOn(volume -> volume[0].startsWith("./"))
                .allMatch(volume -> volume.length == 3 && volume[2].equals("ro"));
    }

    @Test
    void everySecretIsMadeAndUsed(@TempDir Path directory) {
        Commands.run(Map.of(), "docker/secrets", directory.toString());
        Set<String> made =
                new HashSet<>(Set.of(Objects.requireNonNull(directory.toFile().list())));
        // These are given: addresses of other people's systems.
        RECEIVERS.forEach(receiver -> made.add("alertmanager." + receiver));
        Set<String> used = new HashSet<>();
        parts().forEach(part -> used.addAll(part.secrets().values()));

        assertThat(COMPOSE.section("secrets").keySet()).isEqualTo(made).isEqualTo(used);
        COMPOSE.section("secrets")
                .forEach((name, where) -> assertThat(where).hasToString("{file=${SECRETS:-./secrets}/" + name + "}"));
        assertThat(Checkout.text(".gitignore")).contains("\nsecrets/\n");
    }

    @Test
    void everyDatabaseGetsItsUser() {
        Set<String> databases = COMPOSE.section("secrets").keySet().stream()
                .filter(name -> name.endsWith("MONGODB_URI"))
                .collect(Collectors.toSet());
        String script = Checkout.text("docker/mongodb-init.js");

        assertThat(COMPOSE.parts().get("mongodb-init").secrets().keySet()).containsAll(databases);
        assertThat(databases).isNotEmpty().allSatisfy(name -> assertThat(script).contains("'" + name + "'"));
        assertThat(script)
                .contains(
                        "roles: ['root']",
                        "const ROLES = { backup: 'backup', restore: 'replay' };",
                        "[{ role: ROLES[user] ?? 'readWrite', db: path }]");
    }

    /** What the realm leaves open is filled in when it is imported. */
    @Test
    void keycloakGetsEveryPlaceholderOfTheRealm() {
        Part keycloak = COMPOSE.parts().get("keycloak");
        Set<String> given = new HashSet<>(keycloak.environment().keySet());
        given.addAll(keycloak.secrets().keySet());
        Set<String> open = Pattern.compile("\\$\\{([A-Z_]+)}")
                .matcher(Checkout.text("keycloak/istiqbal-realm.json"))
                .results()
                .map(placeholder -> placeholder.group(1))
                .collect(Collectors.toSet());

        assertThat(open).isNotEmpty();
        assertThat(given).containsAll(open);
    }

    /** Where a part listens for Prometheus: its management port in our images, the product's own otherwise. */
    @Test
    void prometheusLooksWhereThePartsListen() {
        Map<String, String> ports = new HashMap<>(
                Map.of("keycloak", "9000", "alertmanager", "9093", "node-exporter", "9100", "localhost", "9090"));
        for (Service service : Service.values()) {
            ports.put(
                    service.module, COMPOSE.part(service).environment().getOrDefault("MANAGEMENT_SERVER_PORT", "9090"));
        }
        Set<String> targets = new TreeSet<>();
        for (String file : List.of("services", "keycloak", "alertmanager", "host", "prometheus")) {
            Pattern.compile("targets: \\[([^]]+)]")
                    .matcher(Checkout.text("monitoring/prometheus/targets/" + file + ".yml"))
                    .results()
                    .forEach(found -> targets.add(found.group(1)));
        }

        assertThat(targets)
                .isEqualTo(ports.entrySet().stream()
                        .map(port -> port.getKey() + ":" + port.getValue())
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(membersOf("platform")).contains("prometheus", "keycloak");
        assertThat(membersOf("monitoring"))
                .containsExactlyInAnyOrder("prometheus", "node-exporter", "alertmanager", "grafana");
    }

    /** A disk is watched where data lie on it; the backup says there when it was made. */
    @Test
    void everyVolumeOfDataIsSeenByTheNodeExporterAndNotWrittenByIt() {
        Part exporter = COMPOSE.parts().get("node-exporter");
        Set<String> data = new TreeSet<>(COMPOSE.section("volumes").keySet());
        data.removeAll(Set.of("alertmanager", "grafana"));

        assertThat(exporter.list("volumes"))
                .containsExactlyInAnyOrderElementsOf(data.stream()
                        .map(volume -> volume + ":/volumes/" + volume + ":ro")
                        .toList());
        assertThat(exporter.list("command")).contains("--collector.textfile.directory=/volumes/backups");
        assertThat(COMPOSE.parts().get("keycloak-backup").list("volumes")).contains("backups:/backups");
        assertThat(COMPOSE.parts().get("backup").list("volumes"))
                .contains(
                        "backups:" + COMPOSE.parts().get("backup").environment().get("TARGET"));
    }

    @Test
    void eachBackupHasATimerOfItsOwn() {
        String backups = parts().filter(part -> part.list("profiles").contains("backup"))
                .map(Part::name)
                .collect(Collectors.joining(",", "{", "}"));

        assertThat(Checkout.text("OPERATIONS.md"))
                .contains("systemctl enable --now istiqbal-backup@" + backups + ".timer");
        assertThat(Checkout.text("docker/systemd/istiqbal-backup@.service")
                        .lines()
                        .filter(line -> line.startsWith("ExecStart=")))
                .containsExactly("ExecStart=/usr/bin/docker compose run --rm --no-deps %i");
    }

    @Test
    void whatIsWatchedFindsItsFilesWhereItLooks() {
        String alertmanager = Checkout.text("monitoring/alertmanager/alertmanager.yml");

        assertThat(COMPOSE.parts().get("alertmanager").secrets().keySet())
                .allSatisfy(target -> assertThat(alertmanager).contains("_file: " + target))
                .hasSameSizeAs(RECEIVERS);
        assertThat(Pattern.compile("_file: ").matcher(alertmanager).results()).hasSameSizeAs(RECEIVERS);
        assertThat(COMPOSE.parts().get("grafana").volumes())
                .anyMatch(volume -> volume[0].equals("./monitoring/grafana/dashboards")
                        && Checkout.text("monitoring/grafana/provisioning/dashboards/istiqbal.yml")
                                .contains("path: " + volume[1] + "\n"));
        assertThat(COMPOSE.parts().get("grafana").environment())
                .containsEntry("PROMETHEUS_URL", "http://prometheus:9090");
    }
}
