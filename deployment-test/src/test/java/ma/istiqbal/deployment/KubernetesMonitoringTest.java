package ma.istiqbal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** On a cluster the same is watched as everywhere, under the same names. */
class KubernetesMonitoringTest {
    private static final String HEAD =
            "# Made from monitoring/prometheus/rules by KubernetesMonitoringTest; the build fails when it is out of date.\n";

    static Stream<Cluster> clusters() {
        return KubernetesPodTest.clusters();
    }

    static Stream<Arguments> services() {
        return KubernetesAvailabilityTest.services();
    }

    @Test
    void theRulesAreThoseOfMonitoring() throws IOException {
        String text =
                HEAD + rules().stream().map(KubernetesMonitoringTest::object).collect(Collectors.joining("---\n"));
        if (Boolean.getBoolean("write")) {
            Files.writeString(Checkout.path("k8s/base/rules.yaml"), text);
        }

        assertThat(Checkout.text("k8s/base/rules.yaml")).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void theClusterGetsEachOfThem(Cluster cluster) throws IOException {
        assertThat(cluster.all(PrometheusRule.class))
                .extracting(rule -> rule.getMetadata().getName() + ".yml")
                .containsExactlyInAnyOrderElementsOf(rules().stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
        assertThat(cluster.all(PrometheusRule.class))
                .allSatisfy(rule -> assertThat(rule.getSpec().getGroups()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsTheSameJobAndApplicationAsElsewhere(Cluster cluster, Service service) {
        PodMonitor monitor = cluster.one(PodMonitor.class, "services");
        Map<String, String> labels = cluster.deployment(service)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getLabels();

        assertThat(Checkout.text("monitoring/prometheus/prometheus.yml"))
                .contains("job_name: " + labels.get(monitor.getSpec().getJobLabel()) + "\n");
        assertThat(Checkout.text("monitoring/prometheus/targets/services.yml"))
                .contains("{application: " + labels.get("app.kubernetes.io/name") + "}");
        assertThat(monitor.getSpec().getPodMetricsEndpoints().getFirst().getRelabelings())
                .singleElement()
                .satisfies(label -> {
                    assertThat(label.getSourceLabels())
                            .containsExactly("__meta_kubernetes_pod_label_app_kubernetes_io_name");
                    assertThat(label.getTargetLabel()).isEqualTo("application");
                });
    }

    private static List<Path> rules() throws IOException {
        try (Stream<Path> files = Files.list(Checkout.path("monitoring/prometheus/rules"))) {
            return files.sorted().toList();
        }
    }

    private static String object(Path rules) {
        String name = rules.getFileName().toString().replace(".yml", "");
        String groups = Checkout.text("monitoring/prometheus/rules/" + name + ".yml")
                .lines()
                .map(line -> line.isBlank() ? line + "\n" : "  " + line + "\n")
                .collect(Collectors.joining());
        return "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata:\n  name: " + name + "\nspec:\n"
                + groups;
    }
}
