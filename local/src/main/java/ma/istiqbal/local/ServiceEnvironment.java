package ma.istiqbal.local;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What every service is told about where it runs: the contract between the launcher and the services. */
record ServiceEnvironment(
        Ports ports, Secrets secrets, @Nullable String mongodbUri, String keycloakUrl) {

    /** Without a real one no form shows one; the local profile asks citizens of its own invention. */
    private static final String DECLARATION = "CNDP_DECLARATION_REF";

    Map<String, String> of(Service service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(ports.of(service)));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.managementOf(service)));
        environment.put("MONGODB_URI", mongodb(service.store));
        if (service == Service.FEEDBACK) {
            environment.put("INTEGRITY_MONGODB_URI", mongodb(Store.INTEGRITY));
            environment.put(DECLARATION, Objects.requireNonNullElse(System.getenv(DECLARATION), ""));
        }
        environment.put("KEYCLOAK_ISSUER", issuer());
        environment.put("KEYCLOAK_CLIENT_SECRET", clientSecret(service));
        for (Service other : Service.values()) {
            environment.put(other.urlVariable(), url(other));
        }
        for (String key :
                new String[] {"CURSOR_KEY", "FEEDBACK_POINT_KEY", "FEEDBACK_TEXT_KEY", "INTEGRITY_TEXT_KEY"}) {
            environment.put(key, secrets.key(key));
        }
        return environment;
    }

    /** The same host name as Keycloak's for the browser, so that its cookies come along. */
    String url(Service service) {
        String host = service == Service.GATEWAY ? "localhost" : "127.0.0.1";
        return "http://" + host + ":" + ports.of(service);
    }

    String issuer() {
        return keycloakUrl + "/realms/istiqbal";
    }

    /** An external Keycloak has its own, which the caller passes in the variable of the realm's placeholder. */
    String clientSecret(Service service) {
        String given = System.getenv(service.secretVariable());
        return given != null ? given : secrets.word(service.secretVariable());
    }

    String mongodb(Store store) {
        return mongodbUri == null
                ? "mongodb://127.0.0.1:" + ports.of(store) + "/" + store.database()
                : MongoUri.of(mongodbUri, store.database());
    }
}
