package ma.istiqbal.deployment;

import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;

/** The fields of Keycloak's operator that we use, as its definition names them. */
final class Keycloak extends CustomObject<Keycloak.Spec> {

    record Spec(
            int instances,
            String image,
            boolean startOptimized,
            BootstrapAdmin bootstrapAdmin,
            Database db,
            Map<String, Truststore> truststores,
            List<Option> additionalOptions,
            Hostname hostname,
            Http http,
            Proxy proxy,
            Switch ingress,
            Switch networkPolicy,
            Boolean automountServiceAccountToken,
            ResourceRequirements resources,
            Scheduling scheduling,
            Unsupported unsupported) {}

    record BootstrapAdmin(User user) {}

    record User(String secret) {}

    record Database(
            String vendor,
            String host,
            int port,
            String database,
            SecretKey usernameSecret,
            SecretKey passwordSecret) {}

    record SecretKey(String name, String key) {}

    record Truststore(SecretName secret) {}

    record SecretName(String name) {}

    record Option(String name, String value) {}

    record Hostname(String hostname, boolean strict) {}

    record Http(boolean httpEnabled) {}

    record Proxy(String headers) {}

    record Switch(boolean enabled) {}

    record Scheduling(String priorityClassName) {}

    record Unsupported(PodTemplateSpec podTemplate) {}
}
