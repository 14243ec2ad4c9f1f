package ma.istiqbal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretProjection;
import io.fabric8.kubernetes.api.model.Volume;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each service is given what it reads: settings in the environment, secrets as files. */
class KubernetesConfigurationTest {
    static Stream<Cluster> clusters() {
        return KubernetesPodTest.clusters();
    }

    static Stream<Arguments> services() {
        return KubernetesAvailabilityTest.services();
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsGivenItsSettingsAndNothingElse(Cluster cluster, Service service) {
        Map<String, String> settings = settings(cluster, service);
        settings.remove("SPRING_PROFILES_ACTIVE");

        assertThat(service.variables()).containsAll(settings.keySet());
        assertThat(settings.keySet()).noneMatch(name -> service.kind(name).secret());
        assertThat(settings.keySet())
                .containsAll(service.requiredVariables().stream()
                        .filter(name -> !service.kind(name).secret())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("services")
    void itRunsAsInProduction(Cluster cluster, Service service) {
        assertThat(settings(cluster, service)).containsEntry("SPRING_PROFILES_ACTIVE", "production");
    }

    @ParameterizedTest
    @MethodSource("services")
    void addressesLeadToServicesOfThisCluster(Cluster cluster, Service service) {
        settings(cluster, service).forEach((name, value) -> {
            if (name.endsWith("_SERVICE_URL")) {
                URI address = URI.create(value);

                assertThat(name).isEqualTo(Service.named(address.getHost()).urlVariable());
                assertThat(cluster.one(io.fabric8.kubernetes.api.model.Service.class, address.getHost())
                                .getSpec()
                                .getPorts()
                                .getFirst()
                                .getPort())
                        .isEqualTo(address.getPort());
            }
        });
        assertThat(settings(cluster, service))
                .containsEntry("KEYCLOAK_INTERNAL_URL", "http://keycloak-service:8080/realms/istiqbal");
    }

    @ParameterizedTest
    @MethodSource("services")
    void secretsAreFilesNamedAsTheVariables(Cluster cluster, Service service) {
        Container container =
                cluster.pod(Cluster.nameOf(service)).getContainers().getFirst();
        List<SecretProjection> sources = cluster.pod(Cluster.nameOf(service)).getVolumes().stream()
                .filter(volume -> volume.getName().equals("secrets"))
                .flatMap(volume -> volume.getProjected().getSources().stream())
                .map(source -> source.getSecret())
                .toList();

        assertThat(container.getVolumeMounts())
                .anyMatch(mount -> mount.getName().equals("secrets")
                        && mount.getMountPath().equals("/run/secrets")
                        && mount.getReadOnly());
        assertThat(sources.getFirst().getName()).isEqualTo(service.module);
        assertThat(sources.getFirst().getItems()).as("all of it").isEmpty();
        assertThat(sources.subList(1, sources.size()))
                .flatExtracting(SecretProjection::getItems)
                .extracting(item -> item.getPath())
                .containsExactlyInAnyOrderElementsOf(service.requiredVariables().stream()
                        .filter(name -> name.endsWith("MONGODB_URI"))
                        .toList());
        assertThat(Checkout.text("service-defaults/src/main/resources/service-defaults.yml"))
                .contains("config.import: optional:configtree:/run/secrets/");
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void aChangedSettingRollsOut(Cluster cluster) {
        for (Service service : Service.values()) {
            String name = cluster.pod(Cluster.nameOf(service))
                    .getContainers()
                    .getFirst()
                    .getEnvFrom()
                    .getFirst()
                    .getConfigMapRef()
                    .getName();

            assertThat(name).matches(Cluster.nameOf(service) + "-[a-z0-9]{10}");
            assertThat(cluster.one(ConfigMap.class, name)).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void noSecretStandsInTheRepository(Cluster cluster) {
        assertThat(cluster.all(Secret.class)).singleElement().satisfies(secret -> {
            assertThat(secret.getMetadata().getName()).isEqualTo("gateway-addresses");
            assertThat(secret.getStringData().values()).allMatch(value -> value.matches("https?://[\\w.:-]+"));
            assertThat(secret.getData()).isEmpty();
        });
        assertThat(cluster.all(ConfigMap.class))
                .allSatisfy(map -> assertThat(map.getData()).allSatisfy((name, value) -> {
                    assertThat(name).doesNotMatch(".*(PASSWORD|SECRET|TOKEN|_KEY|MONGODB_URI).*");
                    assertThat(value).doesNotContainPattern("://[^/]*@");
                }));
    }

    /** What neither an operator nor the overlay makes, OPERATIONS.md makes. */
    @ParameterizedTest
    @MethodSource("clusters")
    void everySecretThatIsAskedForIsMadeAtTheInstallation(Cluster cluster) {
        MongoDbCommunity.Spec mongodb =
                cluster.one(MongoDbCommunity.class, "mongodb").getSpec();
        Set<String> asked = new TreeSet<>(askedForByKeycloak(cluster));
        cluster.pods().values().stream()
                .flatMap(pod -> pod.getSpec().getVolumes().stream())
                .flatMap(KubernetesConfigurationTest::secrets)
                .forEach(asked::add);
        mongodb.users().forEach(user -> asked.add(user.passwordSecretRef().name()));
        mongodb.users().forEach(user -> asked.remove("mongodb-" + user.db() + "-" + user.name()));
        cluster.all(Secret.class)
                .forEach(secret -> asked.remove(secret.getMetadata().getName()));

        assertThat(madeAtTheInstallation()).isEqualTo(asked);
    }

    private static Set<String> askedForByKeycloak(Cluster cluster) {
        Keycloak.Spec keycloak = cluster.one(Keycloak.class, "keycloak").getSpec();
        Set<String> asked = new TreeSet<>();
        asked.add(keycloak.bootstrapAdmin().user().secret());
        asked.add(keycloak.db().usernameSecret().name());
        asked.add(keycloak.db().passwordSecret().name());
        keycloak.truststores()
                .values()
                .forEach(store -> asked.add(store.secret().name()));
        cluster.one(KeycloakRealmImport.class, "istiqbal")
                .getSpec()
                .placeholders()
                .values()
                .forEach(placeholder -> asked.add(placeholder.secret().name()));
        return asked;
    }

    private static Stream<String> secrets(Volume volume) {
        if (volume.getSecret() != null) {
            return Stream.of(volume.getSecret().getSecretName());
        }
        return volume.getProjected() == null
                ? Stream.empty()
                : volume.getProjected().getSources().stream()
                        .map(source -> source.getSecret().getName());
    }

    /** Each by its name, or one for each name of a loop. */
    private static Set<String> madeAtTheInstallation() {
        return Pattern.compile("(?:for \\w in ([a-z -]+); do\\s+)?"
                        + "kubectl -n istiqbal create secret generic (?:\\$\\w)?([a-z-]*)")
                .matcher(Checkout.text("OPERATIONS.md"))
                .results()
                .flatMap(made -> made.group(1) == null
                        ? Stream.of(made.group(2))
                        : Arrays.stream(made.group(1).split(" ")).map(name -> name + made.group(2)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("services")
    void everythingSaysWhatItIs(Cluster cluster, Service service) {
        assertThat(cluster.deployment(service).getMetadata().getLabels())
                .containsEntry("app.kubernetes.io/name", service.module)
                .containsEntry("app.kubernetes.io/part-of", "istiqbal");
        assertThat(cluster.pod(Cluster.nameOf(service))
                        .getContainers()
                        .getFirst()
                        .getImage())
                .contains("/" + service.module + ":");
    }

    private static Map<String, String> settings(Cluster cluster, Service service) {
        Container container =
                cluster.pod(Cluster.nameOf(service)).getContainers().getFirst();
        Map<String, String> settings = new HashMap<>();
        container
                .getEnvFrom()
                .forEach(from -> settings.putAll(
                        cluster.one(ConfigMap.class, from.getConfigMapRef().getName())
                                .getData()));
        for (EnvVar variable : container.getEnv()) {
            settings.put(
                    variable.getName(),
                    variable.getValue() != null
                            ? variable.getValue()
                            : cluster.one(ConfigMap.class, "addresses")
                                    .getData()
                                    .get(variable.getValueFrom()
                                            .getConfigMapKeyRef()
                                            .getKey()));
        }
        return settings;
    }
}
