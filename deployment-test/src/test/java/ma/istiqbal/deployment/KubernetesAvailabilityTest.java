package ma.istiqbal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Services stay up while pods, nodes and versions come and go. */
class KubernetesAvailabilityTest {
    static Stream<Cluster> clusters() {
        return KubernetesPodTest.clusters();
    }

    static Stream<Arguments> services() {
        return clusters()
                .flatMap(cluster -> Arrays.stream(Service.values()).map(service -> Arguments.of(cluster, service)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aRolloutTakesNothingAwayBeforeItsSuccessorServes(Cluster cluster, Service service) {
        DeploymentSpec spec = cluster.deployment(service).getSpec();

        assertThat(spec.getStrategy().getType()).isEqualTo("RollingUpdate");
        assertThat(spec.getStrategy().getRollingUpdate().getMaxUnavailable()).isEqualTo(new IntOrString(0));
        assertThat(spec.getMinReadySeconds()).isGreaterThanOrEqualTo(10);
        assertThat(spec.getProgressDeadlineSeconds()).isPositive();
        assertThat(spec.getRevisionHistoryLimit()).isPositive();
        assertThat(spec.getReplicas()).as("the autoscaler decides").isNull();
    }

    @ParameterizedTest
    @MethodSource("services")
    void severalInstancesScaleWithTheirWork(Cluster cluster, Service service) {
        HorizontalPodAutoscalerSpec scaler = cluster.one(HorizontalPodAutoscaler.class, Cluster.nameOf(service))
                .getSpec();

        assertThat(scaler.getScaleTargetRef().getKind()).isEqualTo("Deployment");
        assertThat(scaler.getScaleTargetRef().getName()).isEqualTo(Cluster.nameOf(service));
        assertThat(scaler.getMinReplicas())
                .isGreaterThanOrEqualTo(service == Service.GATEWAY || service == Service.FEEDBACK ? 3 : 2);
        assertThat(scaler.getMaxReplicas()).isGreaterThan(scaler.getMinReplicas());
        assertThat(scaler.getMetrics()).singleElement().satisfies(metric -> {
            assertThat(metric.getResource().getName()).isEqualTo("cpu");
            assertThat(metric.getResource().getTarget().getAverageUtilization()).isEqualTo(60);
        });
        assertThat(scaler.getBehavior().getScaleDown().getStabilizationWindowSeconds())
                .isEqualTo(300);
    }

    @ParameterizedTest
    @MethodSource("services")
    void oneInstanceAtATimeMayBeMovedAway(Cluster cluster, Service service) {
        Map<String, String> labels = labels(cluster, service);
        List<PodDisruptionBudget> budgets = cluster.all(PodDisruptionBudget.class).stream()
                .filter(budget -> Cluster.selects(budget.getSpec().getSelector().getMatchLabels(), labels))
                .toList();

        assertThat(budgets).singleElement().satisfies(budget -> {
            assertThat(budget.getSpec().getMaxUnavailable()).isEqualTo(new IntOrString(1));
            assertThat(budget.getSpec().getMinAvailable()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void instancesAreSpreadOverZonesAndNodes(Cluster cluster, Service service) {
        PodSpec pod = cluster.pod(Cluster.nameOf(service));

        assertThat(pod.getTopologySpreadConstraints())
                .extracting(constraint -> constraint.getTopologyKey())
                .containsExactlyInAnyOrder("topology.kubernetes.io/zone", "kubernetes.io/hostname");
        assertThat(pod.getTopologySpreadConstraints())
                .allSatisfy(
                        constraint -> assertThat(constraint.getLabelSelector().getMatchLabels())
                                .containsEntry("app.kubernetes.io/name", service.module));
        assertThat(pod.getAffinity().getPodAntiAffinity().getPreferredDuringSchedulingIgnoredDuringExecution())
                .singleElement()
                .satisfies(term -> assertThat(
                                term.getPodAffinityTerm().getLabelSelector().getMatchLabels())
                        .containsEntry("app.kubernetes.io/name", service.module));
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatCitizensMeetGoesBeforeTheRest(Cluster cluster, Service service) {
        boolean front = service == Service.GATEWAY || service == Service.FEEDBACK;
        String name = cluster.pod(Cluster.nameOf(service)).getPriorityClassName();

        assertThat(name).isEqualTo(front ? "istiqbal-front" : "istiqbal-normal");
        assertThat(cluster.one(PriorityClass.class, "istiqbal-front").getValue())
                .isGreaterThan(
                        cluster.one(PriorityClass.class, "istiqbal-normal").getValue());
    }

    @ParameterizedTest
    @MethodSource("services")
    void threeProbesAskTheManagementPort(Cluster cluster, Service service) {
        Container container = container(cluster, service);
        Probe startup = container.getStartupProbe();

        assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/readiness");
        assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/liveness");
        assertThat(startup.getPeriodSeconds() * startup.getFailureThreshold()).isBetween(60, 120);
        assertThat(List.of(startup, container.getReadinessProbe(), container.getLivenessProbe()))
                .allSatisfy(probe -> {
                    assertThat(probe.getHttpGet().getPort()).isEqualTo(new IntOrString("management"));
                    assertThat(probe.getTimeoutSeconds()).isGreaterThanOrEqualTo(2);
                });
        assertThat(Checkout.text("service-defaults/src/main/resources/service-defaults.yml"))
                .contains("group.readiness.include: readinessState,mongo\n");
    }

    @ParameterizedTest
    @MethodSource("services")
    void aPodThatLeavesAnswersUntilNobodyAsksItAnyMore(Cluster cluster, Service service) {
        long said = container(cluster, service)
                .getLifecycle()
                .getPreStop()
                .getSleep()
                .getSeconds();
        long grace = cluster.pod(Cluster.nameOf(service)).getTerminationGracePeriodSeconds();

        assertThat(said).isBetween(5L, 10L);
        assertThat(Checkout.text("service-defaults/src/main/resources/service-defaults.yml"))
                .contains("timeout-per-shutdown-phase: 30s", "shutdown: graceful");
        assertThat(grace).isGreaterThanOrEqualTo(45).isGreaterThanOrEqualTo(said + 30 + 5);
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void theQuotaHasRoomForEveryInstanceAndARollout(Cluster cluster) {
        BigDecimal asked = cluster.all(Deployment.class).stream()
                .map(deployment -> {
                    String name = deployment.getMetadata().getName();
                    int most = cluster.one(HorizontalPodAutoscaler.class, name)
                            .getSpec()
                            .getMaxReplicas();
                    Quantity each = deployment
                            .getSpec()
                            .getTemplate()
                            .getSpec()
                            .getContainers()
                            .getFirst()
                            .getResources()
                            .getRequests()
                            .get("memory");
                    return Quantity.getAmountInBytes(each).multiply(BigDecimal.valueOf(most + 1L));
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        MongoDbCommunity.Spec mongodb =
                cluster.one(MongoDbCommunity.class, "mongodb").getSpec();
        BigDecimal stores = mongodb.statefulSet().spec().getTemplate().getSpec().getContainers().stream()
                .map(container -> Quantity.getAmountInBytes(
                        container.getResources().getRequests().get("memory")))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(BigDecimal.valueOf(mongodb.members()));
        Keycloak.Spec keycloak = cluster.one(Keycloak.class, "keycloak").getSpec();
        BigDecimal signIn = Quantity.getAmountInBytes(
                        keycloak.resources().getRequests().get("memory"))
                .multiply(BigDecimal.valueOf(keycloak.instances() + 1L));

        assertThat(asked.add(stores).add(signIn))
                .isLessThanOrEqualTo(Quantity.getAmountInBytes(cluster.one(ResourceQuota.class, "bounds")
                        .getSpec()
                        .getHard()
                        .get("requests.memory")));
    }

    private static Container container(Cluster cluster, Service service) {
        return cluster.pod(Cluster.nameOf(service)).getContainers().getFirst();
    }

    private static Map<String, String> labels(Cluster cluster, Service service) {
        return cluster.deployment(service).getSpec().getTemplate().getMetadata().getLabels();
    }
}
