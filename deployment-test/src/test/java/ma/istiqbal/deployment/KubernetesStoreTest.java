package ma.istiqbal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecretProjection;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** MongoDB, Keycloak and the backups. */
class KubernetesStoreTest {
    private static final String REALM = "k8s/base/keycloak-realm.yaml";

    static Stream<Cluster> clusters() {
        return KubernetesPodTest.clusters();
    }

    static Stream<Arguments> services() {
        return KubernetesAvailabilityTest.services();
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void theStoreHasThreeMembersAndALongMemory(Cluster cluster) {
        MongoDbCommunity.Spec mongodb =
                cluster.one(MongoDbCommunity.class, "mongodb").getSpec();

        assertThat(mongodb.type()).isEqualTo("ReplicaSet");
        assertThat(mongodb.members()).isEqualTo(3);
        assertThat(mongodb.version())
                .as("its data are still readable by the version before")
                .startsWith(mongodb.featureCompatibilityVersion() + ".");
        assertThat(mongodb.security().authentication().modes()).containsExactly("SCRAM-SHA-256");
        assertThat(mongodb.additionalMongodConfig()).containsEntry("storage.oplogMinRetentionHours", 72);
        assertThat(cluster.one(PodDisruptionBudget.class, "mongodb").getSpec().getMaxUnavailable())
                .isEqualTo(new IntOrString(1));
        assertThat(mongodb.statefulSet()
                        .spec()
                        .getTemplate()
                        .getSpec()
                        .getAffinity()
                        .getPodAntiAffinity()
                        .getRequiredDuringSchedulingIgnoredDuringExecution())
                .extracting(term -> term.getTopologyKey())
                .containsExactly("kubernetes.io/hostname");
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void usersMayUseTheirOwnDatabaseAlone(Cluster cluster) {
        List<MongoDbCommunity.User> users =
                cluster.one(MongoDbCommunity.class, "mongodb").getSpec().users();

        Map<String, String> others = Map.of("backup", "backup", "restore", "replay");

        assertThat(users).hasSize(8);
        assertThat(users).extracting(user -> user.passwordSecretRef().name()).doesNotHaveDuplicates();
        assertThat(users)
                .filteredOn(user -> !others.containsKey(user.name()))
                .allSatisfy(user ->
                        assertThat(user.roles()).containsExactly(new MongoDbCommunity.Role("readWrite", user.db())))
                .extracting(MongoDbCommunity.User::db)
                .doesNotHaveDuplicates()
                .doesNotContain("admin");
        assertThat(users)
                .filteredOn(user -> others.containsKey(user.name()))
                .hasSameSizeAs(others.keySet())
                .allSatisfy(user -> assertThat(user.roles())
                        .containsExactly(new MongoDbCommunity.Role(others.get(user.name()), "admin")));
    }

    /** The keys that the services seal with are secrets of the same namespace. */
    @ParameterizedTest
    @MethodSource("clusters")
    void aMemberReadsItsOwnConfigurationAndNoOtherSecret(Cluster cluster) {
        MongoDbCommunity mongodb = cluster.one(MongoDbCommunity.class, "mongodb");
        // The name that the operator gives the account of every member.
        RoleBinding binding = cluster.one(RoleBinding.class, "mongodb-kubernetes-appdb");

        assertThat(binding.getSubjects())
                .extracting(Subject::getName)
                .containsExactly(cluster.one(ServiceAccount.class, "mongodb-kubernetes-appdb")
                        .getMetadata()
                        .getName());
        assertThat(cluster.one(Role.class, binding.getRoleRef().getName()).getRules())
                .allSatisfy(rule -> assertThat(rule.getVerbs()).doesNotContain("list", "watch"))
                .extracting(PolicyRule::getResources, PolicyRule::getResourceNames)
                .containsExactly(
                        tuple(List.of("secrets"), List.of("mongodb-config")),
                        tuple(
                                List.of("pods"),
                                IntStream.range(0, mongodb.getSpec().members())
                                        .mapToObj(member -> "mongodb-" + member)
                                        .toList()));
    }

    /** The operator names a user's secret after the store, the database and the user. */
    @ParameterizedTest
    @MethodSource("services")
    void everyServiceIsHandedItsOwnUsers(Cluster cluster, Service service) {
        Set<String> made = cluster.one(MongoDbCommunity.class, "mongodb").getSpec().users().stream()
                .filter(user -> user.name().equals(service.module))
                .map(user -> "mongodb-" + user.db() + "-" + user.name())
                .collect(Collectors.toSet());
        Set<String> mounted = cluster.pod(Cluster.nameOf(service)).getVolumes().stream()
                .filter(volume -> volume.getProjected() != null)
                .flatMap(volume -> volume.getProjected().getSources().stream())
                .map(source -> source.getSecret())
                .filter(secret -> !secret.getItems().isEmpty())
                .map(SecretProjection::getName)
                .collect(Collectors.toSet());

        assertThat(mounted).isNotEmpty().isEqualTo(made);
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void backupsAreWholeMomentsThatNeverOverlap(Cluster cluster) {
        var job = cluster.one(CronJob.class, "backup").getSpec();
        String script = cluster.all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata()
                        .getName()
                        .equals(cluster.pod("backup").getVolumes().stream()
                                .filter(volume -> volume.getConfigMap() != null)
                                .map(volume -> volume.getConfigMap().getName())
                                .findFirst()
                                .orElseThrow()))
                .map(map -> map.getData().get("backup.sh"))
                .findFirst()
                .orElseThrow();

        assertThat(job.getSchedule()).isEqualTo("17 * * * *");
        assertThat(job.getConcurrencyPolicy()).isEqualTo("Forbid");
        assertThat(job.getStartingDeadlineSeconds()).isPositive();
        assertThat(job.getJobTemplate().getSpec().getTtlSecondsAfterFinished()).isPositive();
        assertThat(job.getJobTemplate().getSpec().getActiveDeadlineSeconds()).isLessThan(3600);
        assertThat(script).isEqualTo(Checkout.text("k8s/base/backup.sh"));
        assertThat(cluster.pod("backup").getContainers().getFirst().getCommand())
                .containsExactly("bash", "/istiqbal/backup.sh");
        assertThat(cluster.pod("backup").getVolumes())
                .anyMatch(volume -> volume.getSecret() != null
                        && volume.getSecret().getSecretName().equals("mongodb-admin-backup"));
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void aRestoreIsMadeByHandOnceAndMayLast(Cluster cluster) {
        var restore = cluster.one(CronJob.class, "restore").getSpec();
        var backup = cluster.pod("backup");
        var pod = cluster.pod("restore");

        assertThat(restore.getSuspend()).isTrue();
        assertThat(restore.getJobTemplate().getSpec().getBackoffLimit()).isZero();
        assertThat(restore.getJobTemplate().getSpec().getActiveDeadlineSeconds())
                .isNull();
        assertThat(pod.getContainers().getFirst().getCommand()).containsExactly("bash", "/istiqbal/restore.sh");
        assertThat(pod.getVolumes())
                .anyMatch(volume -> volume.getSecret() != null
                        && volume.getSecret().getSecretName().equals("mongodb-admin-restore"));
        assertThat(pod.getVolumes())
                .containsAll(backup.getVolumes().stream()
                        .filter(volume -> volume.getSecret() == null)
                        .toList());
    }

    /** Two days of hours and five weeks of days. */
    @Test
    void inProductionThereIsRoomForEveryArchiveThatIsKept() {
        Cluster production = Cluster.of("production");
        Quantity room = production
                .one(PersistentVolumeClaim.class, "backup")
                .getSpec()
                .getResources()
                .getRequests()
                .get("storage");

        assertThat(room.getNumericalAmount())
                .isGreaterThan(Quantity.parse("24Gi").getNumericalAmount().multiply(BigDecimal.valueOf(83)));
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void keycloakRunsAsInProduction(Cluster cluster) {
        Keycloak.Spec keycloak = cluster.one(Keycloak.class, "keycloak").getSpec();
        Map<String, String> addresses =
                cluster.one(ConfigMap.class, "addresses").getData();

        assertThat(keycloak.instances()).isGreaterThanOrEqualTo(2);
        assertThat(keycloak.startOptimized()).isTrue();
        assertThat(keycloak.hostname().strict()).isTrue();
        assertThat(addresses.get("KEYCLOAK_ISSUER"))
                .isEqualTo(keycloak.hostname().hostname() + "/realms/istiqbal");
        assertThat(keycloak.db().vendor()).isEqualTo("postgres");
        assertThat(Stream.of(keycloak.db().usernameSecret(), keycloak.db().passwordSecret()))
                .extracting(Keycloak.SecretKey::name)
                .containsOnly("keycloak-database");
        assertThat(keycloak.ingress().enabled()).isFalse();
        assertThat(keycloak.networkPolicy().enabled()).as("ours holds").isFalse();
        assertThat(keycloak.resources().getLimits()).containsKey("memory").doesNotContainKey("cpu");
        assertThat(cluster.one(PodDisruptionBudget.class, "keycloak").getSpec().getMaxUnavailable())
                .isEqualTo(new IntOrString(1));
    }

    /** The operator mounts an authority under its secret's name. */
    @ParameterizedTest
    @MethodSource("clusters")
    void keycloaksDatabaseMustProveWhoItIs(Cluster cluster) {
        Keycloak.Spec keycloak = cluster.one(Keycloak.class, "keycloak").getSpec();
        String authority = keycloak.truststores().get("database").secret().name();

        assertThat(keycloak.additionalOptions())
                .containsExactly(new Keycloak.Option(
                        "db-url-properties",
                        "?sslmode=verify-full&sslrootcert=/opt/keycloak/conf/truststores/secret-" + authority
                                + "/ca.crt"));
    }

    @Test
    void theImportedRealmIsTheRealm() throws IOException {
        if (Boolean.getBoolean("write")) {
            String head = Checkout.text(REALM).split("(?m)^ {2}realm:\n", 2)[0];
            String realm = Checkout.text("keycloak/istiqbal-realm.json").strip().indent(4);
            Files.writeString(Checkout.path(REALM), head + "  realm:\n" + realm);
        }

        assertThat(Cluster.of("production")
                        .one(KeycloakRealmImport.class, "istiqbal")
                        .getSpec()
                        .realm())
                .isEqualTo(new Yaml().load(Checkout.text("keycloak/istiqbal-realm.json")));
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void everyPlaceholderOfTheRealmIsFilledIn(Cluster cluster) {
        KeycloakRealmImport.Spec realm =
                cluster.one(KeycloakRealmImport.class, "istiqbal").getSpec();
        Set<String> open = new HashSet<>();
        Pattern.compile("\\$\\{([A-Z_]+)}")
                .matcher(Checkout.text("keycloak/istiqbal-realm.json"))
                .results()
                .forEach(placeholder -> open.add(placeholder.group(1)));

        assertThat(realm.placeholders().keySet()).isEqualTo(open);
        realm.placeholders().forEach((name, value) -> {
            if (name.endsWith("_CLIENT_SECRET")) {
                assertThat(value.secret().key()).isEqualTo("KEYCLOAK_CLIENT_SECRET");
                assertThat(Service.named(value.secret().name()).urlVariable())
                        .isEqualTo(name.replace("_CLIENT_SECRET", "_URL"));
            } else {
                assertThat(value.secret()).isEqualTo(new Keycloak.SecretKey("gateway-addresses", name));
            }
        });
    }
}
