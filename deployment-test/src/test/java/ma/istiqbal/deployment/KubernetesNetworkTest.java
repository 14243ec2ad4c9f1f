package ma.istiqbal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Only the arrows of ARCHITECTURE.md exist; the services' own configuration says which these are. */
class KubernetesNetworkTest {
    private static final Map<String, String> MONGODB = Map.of("app", "mongodb-svc");
    private static final Map<String, String> KEYCLOAK = Map.of("app", "keycloak");
    private static final Map<String, String> KEYCLOAK_OPERATOR = Map.of("app.kubernetes.io/name", "keycloak-operator");
    private static final Map<String, String> BACKUP = Map.of("app.kubernetes.io/name", "backup");
    private static final Map<String, String> STRANGER = Map.of("app.kubernetes.io/name", "stranger");

    static Stream<Cluster> clusters() {
        return KubernetesPodTest.clusters();
    }

    static Stream<Arguments> pairs() {
        return clusters()
                .flatMap(cluster -> Arrays.stream(Service.values())
                        .flatMap(from -> Arrays.stream(Service.values())
                                .filter(to -> to != from)
                                .map(to -> Arguments.of(cluster, from, to))));
    }

    static Stream<Arguments> services() {
        return KubernetesAvailabilityTest.services();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aServiceReachesThoseItAsksAndNobodyElse(Cluster cluster, Service from, Service to) {
        boolean asks = from.variables().contains(to.urlVariable()) && to != Service.GATEWAY;

        assertThat(arrows(cluster).letOut(labels(cluster, from), labels(cluster, to), 8080))
                .isEqualTo(asks);
        assertThat(arrows(cluster).letIn(labels(cluster, from), labels(cluster, to), 8080))
                .isEqualTo(asks);
        assertThat(arrows(cluster).letIn(labels(cluster, from), labels(cluster, to), 9090))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceReachesItsStoreAndKeycloak(Cluster cluster, Service service) {
        Map<String, String> labels = labels(cluster, service);

        assertThat(arrows(cluster).lead(labels, MONGODB, 27017)).isTrue();
        assertThat(arrows(cluster).lead(labels, KEYCLOAK, 8080)).isTrue();
        assertThat(arrows(cluster).lead(labels, KEYCLOAK, 9000)).isFalse();
        assertThat(arrows(cluster).waysOut(labels)).as("out of the cluster").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void fromOutsideOnlyTheGatewayIsReached(Cluster cluster, Service service) {
        Map<String, String> labels = labels(cluster, service);

        assertThat(arrows(cluster).leadFromNamespace("ingress-nginx", labels, 8080))
                .isEqualTo(service == Service.GATEWAY);
        assertThat(arrows(cluster).leadFromNamespace("ingress-nginx", labels, 9090))
                .isFalse();
        assertThat(arrows(cluster).leadFromNamespace("monitoring", labels, 9090))
                .isTrue();
        assertThat(arrows(cluster).leadFromNamespace("monitoring", labels, 8080))
                .isFalse();
        assertThat(arrows(cluster).lead(KEYCLOAK, labels, 8080))
                .as("back-channel logout")
                .isEqualTo(service == Service.GATEWAY);
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void whoIsNotNamedReachesNobody(Cluster cluster) {
        Arrows arrows = arrows(cluster);

        assertThat(arrows.denyByDefault()).isTrue();
        assertThat(arrows.lead(STRANGER, MONGODB, 27017)).isFalse();
        assertThat(arrows.lead(STRANGER, KEYCLOAK, 8080)).isFalse();
        assertThat(arrows.waysOut(STRANGER)).isEmpty();
        assertThat(arrows.lead(KEYCLOAK, MONGODB, 27017)).isFalse();
        assertThat(arrows.lead(BACKUP, MONGODB, 27017)).isTrue();
        assertThat(arrows.waysOut(BACKUP)).isEmpty();
        assertThat(arrows.lead(MONGODB, MONGODB, 27017)).isTrue();
        assertThat(arrows.waysOut(KEYCLOAK)).as("its PostgreSQL").containsExactly(5432);
        assertThat(arrows.waysOut(MONGODB)).as("the cluster's API").containsExactly(443, 6443);
        assertThat(arrows.waysOut(Map.of("app", "keycloak-realm-import")))
                .as("its PostgreSQL")
                .containsExactly(5432);
        assertThat(arrows.waysOut(KEYCLOAK_OPERATOR)).as("the cluster's API").containsExactly(443, 6443);
        assertThat(arrows.lead(KEYCLOAK_OPERATOR, KEYCLOAK, 9000)).isTrue();
    }

    @Test
    void aRuleThatBoundsNothingIsSeenAsAWayForEverybody() {
        Arrows open = new Arrows(List.of(new NetworkPolicyBuilder()
                .withNewSpec()
                .withNewPodSelector()
                .endPodSelector()
                .withPolicyTypes("Ingress", "Egress")
                .addNewIngress()
                .endIngress()
                .addNewEgress()
                .endEgress()
                .endSpec()
                .build()));

        assertThat(open.waysOut(STRANGER)).isNotEmpty();
        assertThat(open.leadFromNamespace("ingress-nginx", STRANGER, 9090)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsFoundByItsNameOnItsOwnPortAlone(Cluster cluster, Service service) {
        var spec = cluster.one(io.fabric8.kubernetes.api.model.Service.class, Cluster.nameOf(service))
                .getSpec();

        assertThat(spec.getType()).as("nothing but a name inside the cluster").isNull();
        assertThat(spec.getPorts()).singleElement().satisfies(port -> {
            assertThat(port.getPort()).isEqualTo(8080);
            assertThat(port.getTargetPort().getStrVal()).isEqualTo("http");
        });
        assertThat(cluster.all(Deployment.class))
                .filteredOn(deployment -> Cluster.selects(
                        spec.getSelector(),
                        deployment.getSpec().getTemplate().getMetadata().getLabels()))
                .containsExactly(cluster.deployment(service));
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void whatComesInIsEncryptedAndBounded(Cluster cluster) {
        assertThat(cluster.all(Ingress.class)).hasSize(2).allSatisfy(ingress -> {
            assertThat(ingress.getSpec().getTls()).singleElement().satisfies(tls -> {
                assertThat(tls.getSecretName()).isNotBlank();
                assertThat(tls.getHosts())
                        .containsExactly(ingress.getSpec().getRules().getFirst().getHost());
            });
            assertThat(ingress.getMetadata().getAnnotations())
                    .containsEntry("nginx.ingress.kubernetes.io/force-ssl-redirect", "true")
                    .containsKey("nginx.ingress.kubernetes.io/proxy-body-size");
        });
        assertThat(paths(cluster.one(Ingress.class, "gateway"))).containsExactly("/ gateway-service");
        assertThat(paths(cluster.one(Ingress.class, "keycloak")))
                .as("no way to Keycloak's administration")
                .containsExactly("/realms/istiqbal/ keycloak-service", "/resources/ keycloak-service");
    }

    @ParameterizedTest
    @MethodSource("services")
    void prometheusFindsEveryInstance(Cluster cluster, Service service) {
        var monitor = cluster.one(PodMonitor.class, "services").getSpec();

        assertThat(Cluster.selects(monitor.getSelector().getMatchLabels(), labels(cluster, service)))
                .isTrue();
        assertThat(monitor.getPodMetricsEndpoints()).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.getPath()).isEqualTo("/actuator/prometheus");
            assertThat(cluster.pod(Cluster.nameOf(service))
                            .getContainers()
                            .getFirst()
                            .getPorts())
                    .anyMatch(port -> port.getName().equals(endpoint.getPort()) && port.getContainerPort() == 9090);
        });
    }

    private static List<String> paths(Ingress ingress) {
        return ingress.getSpec().getRules().stream()
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .map(path ->
                        path.getPath() + " " + path.getBackend().getService().getName())
                .toList();
    }

    private static Arrows arrows(Cluster cluster) {
        return new Arrows(cluster.all(NetworkPolicy.class));
    }

    private static Map<String, String> labels(Cluster cluster, Service service) {
        return cluster.deployment(service).getSpec().getTemplate().getMetadata().getLabels();
    }
}
