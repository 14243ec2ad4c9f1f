package ma.istiqbal.deployment;

import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import java.util.List;
import java.util.Map;

/** The fields of MongoDB's operator that we use, as its definition names them. */
final class MongoDbCommunity extends CustomObject<MongoDbCommunity.Spec> {

    record Spec(
            String type,
            int members,
            String version,
            String featureCompatibilityVersion,
            Security security,
            List<User> users,
            Map<String, Object> additionalMongodConfig,
            StatefulSet statefulSet) {}

    record Security(Authentication authentication, List<OwnRole> roles) {}

    record OwnRole(String role, String db, List<Privilege> privileges, List<Role> roles) {}

    record Privilege(Resource resource, List<String> actions) {}

    record Resource(boolean anyResource) {}

    record Authentication(List<String> modes) {}

    record User(
            String name, String db, SecretRef passwordSecretRef, String scramCredentialsSecretName, List<Role> roles) {}

    record SecretRef(String name) {}

    record Role(String name, String db) {}

    record StatefulSet(StatefulSetSpec spec) {}
}
