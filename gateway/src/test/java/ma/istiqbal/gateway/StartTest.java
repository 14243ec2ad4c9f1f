package ma.istiqbal.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ma.istiqbal.defaults.start.UnusableEnvironment;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

class StartTest {

    @Test
    void startWithoutItsEnvironmentStopsAndNamesEverythingThatIsMissing() {
        assertThatThrownBy(() -> new SpringApplication(GatewayApplication.class)
                        .run("--SITE_SERVICE_URL=http://site", "--ROLLOUT_SERVICE_URL=http://rollout"))
                .isInstanceOf(UnusableEnvironment.class)
                .hasMessage("These environment variables must be set: FEEDBACK_SERVICE_URL, GATEWAY_URL, "
                        + "KEYCLOAK_CLIENT_SECRET, KEYCLOAK_ISSUER, MONGODB_URI, PARTNER_SERVICE_URL");
    }
}
