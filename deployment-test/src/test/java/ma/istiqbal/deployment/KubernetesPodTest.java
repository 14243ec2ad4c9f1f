package ma.istiqbal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Pod Security "restricted", and more. */
class KubernetesPodTest {
    static Stream<Cluster> clusters() {
        return Stream.of("staging", "production").map(Cluster::of);
    }

    static Stream<PodSpec> ourPods() {
        return clusters().flatMap(cluster -> cluster.pods().values().stream().map(template -> template.getSpec()));
    }

    static Stream<PodSpec> everyPod() {
        return Stream.of(ourPods(), operatorsPods(), Stream.of(keycloaksOperator()))
                .flatMap(pods -> pods);
    }

    /** Its makers' Deployment with what is laid over it. */
    private static PodSpec keycloaksOperator() {
        Deployment patch = (Deployment) Kinds.read(new Yaml().load(Checkout.text("k8s/keycloak-operator.yaml")));
        return patch.getSpec().getTemplate().getSpec();
    }

    private static Stream<PodSpec> operatorsPods() {
        return clusters()
                .flatMap(cluster -> Stream.of(
                        cluster.one(MongoDbCommunity.class, "mongodb")
                                .getSpec()
                                .statefulSet()
                                .spec()
                                .getTemplate()
                                .getSpec(),
                        cluster.one(Keycloak.class, "keycloak")
                                .getSpec()
                                .unsupported()
                                .podTemplate()
                                .getSpec()));
    }

    @Test
    void aFieldThatIsNoneIsRefused() {
        Map<String, Object> misspelt = Map.of(
                "apiVersion",
                "v1",
                "kind",
                "ServiceAccount",
                "metadata",
                Map.of("name", "x"),
                "automountServiceAcountToken",
                false);

        assertThatThrownBy(() -> Kinds.read(misspelt)).hasMessageContaining("automountServiceAcountToken");
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void theNamespaceRefusesLess(Cluster cluster) {
        assertThat(cluster.one(Namespace.class, "istiqbal").getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        assertThat(cluster.objects())
                .filteredOn(object -> !List.of("Namespace", "PriorityClass").contains(object.getKind()))
                .allSatisfy(object ->
                        assertThat(object.getMetadata().getNamespace()).isEqualTo("istiqbal"));
    }

    @ParameterizedTest
    @MethodSource("everyPod")
    void podsRunAsNobodyInParticular(PodSpec pod) {
        PodSecurityContext security = pod.getSecurityContext();

        assertThat(security.getRunAsNonRoot()).isTrue();
        assertThat(security.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getHostNetwork()).isNull();
        assertThat(pod.getHostPID()).isNull();
        assertThat(pod.getHostIPC()).isNull();
        assertThat(containers(pod)).isNotEmpty().allSatisfy(container -> {
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getSecurityContext().getCapabilities().getAdd())
                    .isEmpty();
            assertThat(container.getSecurityContext().getPrivileged()).isNull();
            assertThat(container.getPorts()).allMatch(port -> port.getHostPort() == null);
        });
    }

    @ParameterizedTest
    @MethodSource("ourPods")
    void ourPodsHaveAReadOnlyFileSystemAndAUserOfTheirOwn(PodSpec pod) {
        assertThat(pod.getSecurityContext().getRunAsUser()).isGreaterThanOrEqualTo(10_000);
        assertThat(containers(pod))
                .allSatisfy(
                        container -> assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                                .isTrue());
        assertThat(pod.getVolumes()).allSatisfy(KubernetesPodTest::mayBeMounted);
        assertThat(pod.getVolumes()).anyMatch(volume -> volume.getName().equals("tmp"));
    }

    private static void mayBeMounted(Volume volume) {
        boolean bounded = volume.getEmptyDir() != null && volume.getEmptyDir().getSizeLimit() != null;
        assertThat(bounded
                        || volume.getProjected() != null
                        || volume.getConfigMap() != null
                        || volume.getSecret() != null
                        || volume.getPersistentVolumeClaim() != null)
                .as(volume.getName())
                .isTrue();
        assertThat(volume.getHostPath()).isNull();
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void podsHaveAccountsOfTheirOwnAndNoTokens(Cluster cluster) {
        cluster.pods().forEach((name, template) -> {
            PodSpec pod = template.getSpec();

            assertThat(pod.getServiceAccountName()).isEqualTo(name);
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getEnableServiceLinks()).isFalse();
            assertThat(cluster.one(ServiceAccount.class, name).getAutomountServiceAccountToken())
                    .isFalse();
        });
    }

    /** Its operator overrides what the pod's template says of it. */
    @ParameterizedTest
    @MethodSource("clusters")
    void keycloakHasNoTokenEither(Cluster cluster) {
        Keycloak.Spec keycloak = cluster.one(Keycloak.class, "keycloak").getSpec();

        assertThat(keycloak.automountServiceAccountToken()).isFalse();
        assertThat(keycloak.unsupported().podTemplate().getSpec().getAutomountServiceAccountToken())
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("ourPods")
    void resourcesAreAskedForAndBoundedWithoutThrottling(PodSpec pod) {
        assertThat(containers(pod)).allSatisfy(container -> {
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory", "ephemeral-storage");
            assertThat(container.getResources().getLimits())
                    .containsKeys("memory", "ephemeral-storage")
                    .doesNotContainKey("cpu");
        });
    }

    @ParameterizedTest
    @MethodSource("ourPods")
    void imagesHaveAnExactVersion(PodSpec pod) {
        assertThat(containers(pod)).allSatisfy(container -> {
            assertThat(container.getImage()).matches("[\\w./-]+(:\\d+\\.\\d+\\.\\d+(-[a-z]+)?|@sha256:[0-9a-f]{64})");
            assertThat(container.getImagePullPolicy()).isEqualTo("IfNotPresent");
        });
    }

    private static List<Container> containers(PodSpec pod) {
        return Stream.concat(pod.getContainers().stream(), pod.getInitContainers().stream())
                .toList();
    }
}
