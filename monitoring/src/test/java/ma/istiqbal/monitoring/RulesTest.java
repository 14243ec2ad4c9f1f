package ma.istiqbal.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.istiqbal.monitoring.Watched.Alert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules, judged by Prometheus itself. */
class RulesTest {

    @Test
    void prometheusAcceptsItsConfigurationAndEveryRule() {
        Path folder = Watched.FOLDER.resolve("prometheus");
        assertThat(Tool.run("promtool", folder, "check", "config", "prometheus.yml"))
                .contains("SUCCESS");
        for (Path rules : Watched.files(Watched.RULES, ".yml")) {
            assertThat(Tool.run("promtool", folder, "check", "rules", "--lint-fatal", rules))
                    .contains("SUCCESS");
        }
    }

    @Test
    void alertmanagerAcceptsItsConfiguration() {
        assertThat(Tool.run("amtool", Watched.FOLDER.resolve("alertmanager"), "check-config", "alertmanager.yml"))
                .contains("SUCCESS");
    }

    @ParameterizedTest
    @MethodSource
    void theRulesDoWhatTheirTestsSay(Path test) {
        assertThat(Tool.run("promtool", Watched.TESTS, "test", "rules", test)).contains("SUCCESS");
    }

    static List<Path> theRulesDoWhatTheirTestsSay() {
        return Watched.files(Watched.TESTS, ".yml");
    }

    @Test
    void everyAlertIsSeenFiringAndSilent() {
        Set<String> alerts = Watched.alerts().stream().map(Alert::name).collect(Collectors.toSet());
        assertThat(seen(true)).isEqualTo(alerts);
        alerts.remove("Watchdog");
        assertThat(seen(false)).isEqualTo(alerts);
    }

    /** The alerts that some test expects to fire at some moment, or not to. */
    private static Set<String> seen(boolean firing) {
        return Watched.files(Watched.TESTS, ".yml").stream()
                .flatMap(file -> Watched.maps(Watched.yaml(file).get("tests")))
                .flatMap(test -> Watched.maps(test.get("promql_expr_test")))
                .filter(moment -> ((List<?>) moment.get("exp_samples")).isEmpty() != firing)
                .map(RulesTest::alert)
                .collect(Collectors.toSet());
    }

    private static String alert(Map<String, Object> moment) {
        return moment.get("expr").toString().replaceFirst(".*alertname=\"(\\w+)\".*", "$1");
    }

    @Test
    void whereARouteLeadsThereIsAReceiverForEveryOwnerAndSeverity() {
        String alertmanager = Watched.FOLDER.resolve("alertmanager").toString();
        Stream.of(
                        "severity=page owner=operations on-call",
                        "severity=page owner=security on-call",
                        "severity=ticket owner=operations tickets",
                        "severity=ticket owner=security security",
                        "severity=ticket owner=programme programme",
                        "severity=heartbeat owner=operations heartbeat")
                .map(line -> line.split(" "))
                .forEach(route -> assertThat(Tool.run(
                                "amtool",
                                Path.of(alertmanager),
                                "config",
                                "routes",
                                "test",
                                "--config.file=alertmanager.yml",
                                "--verify.receivers=" + route[2],
                                route[0],
                                route[1]))
                        .contains(route[2]));
    }
}
