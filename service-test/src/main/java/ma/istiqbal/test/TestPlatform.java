package ma.istiqbal.test;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a service under test the environment that a deployment would give it. */
public final class TestPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, String> environment = new LinkedHashMap<>();
        if (!context.getEnvironment().containsProperty("MONGODB_URI")) {
            environment.put("MONGODB_URI", TestStore.freshDatabase());
        }
        environment.put("INTEGRITY_MONGODB_URI", TestStore.freshDatabase());
        environment.put("KEYCLOAK_ISSUER", Tokens.issuer());
        environment.put("KEYCLOAK_CLIENT_SECRET", "secret of the test");
        environment.put("CURSOR_KEY", KEY);
        environment.put("FEEDBACK_POINT_KEY", KEY);
        environment.put("FEEDBACK_TEXT_KEY", KEY);
        environment.put("INTEGRITY_TEXT_KEY", KEY);
        if (!context.getEnvironment().containsProperty("GATEWAY_URL")) {
            environment.put("GATEWAY_URL", "https://istiqbal.example");
        }
        if (!context.getEnvironment().containsProperty("CNDP_DECLARATION_REF")) {
            environment.put("CNDP_DECLARATION_REF", "D-TEST/2026");
        }
        environment.put("management.server.port", "0");
        environment.put("LOG_FORMAT", "");
        // Upstreams that a test does not replace are silent: nobody listens on port 1.
        for (String upstream : new String[] {"SITE", "PARTNER", "ROLLOUT", "FEEDBACK"}) {
            if (!context.getEnvironment().containsProperty(upstream + "_SERVICE_URL")) {
                environment.put(upstream + "_SERVICE_URL", "http://127.0.0.1:1");
            }
        }
        TestPropertyValues.of(environment).applyTo(context);
    }
}
