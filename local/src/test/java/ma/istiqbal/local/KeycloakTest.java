package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The real Keycloak with both realms: the local one, and the one of production under the name {@code production}. */
class KeycloakTest {
    private static RunningKeycloak keycloak;

    @BeforeAll
    static void start() throws Exception {
        keycloak = RunningKeycloak.start();
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @Test
    void aPartnersSystemGetsATokenForItsPartnerAlone() throws Exception {
        JsonNode answer = keycloak.token(RunningKeycloak.client("interior-system", "istiqbal"));
        JsonNode token = RunningKeycloak.claims(answer);

        assertThat(token.get("exp").asLong() - token.get("iat").asLong()).isEqualTo(300);
        assertThat(answer.has("refresh_token")).isFalse();
        assertThat(token.get("iss").asString()).isEqualTo(keycloak.services().issuer());
        assertThat(token.get("aud").asString()).isEqualTo("istiqbal-api");
        assertThat(token.get("partner").asString()).isEqualTo("INTERIOR");
        assertThat(token.get("local").asBoolean()).isTrue();
        assertThat(RunningKeycloak.roles(token)).containsExactly("api-client");
        assertThat(token.get("scope").asString().split(" "))
                .containsExactlyInAnyOrder(
                        "sites.read",
                        "activity.write",
                        "partners.read",
                        "partners.write",
                        "rollout.read",
                        "feedback.read",
                        "feedback.text",
                        "indicators.read",
                        "changes.read");
    }

    @Test
    void eachServiceCallsTheOthersAsAService() throws Exception {
        for (Service service : List.of(Service.SITE, Service.PARTNER, Service.ROLLOUT, Service.FEEDBACK)) {
            JsonNode token = RunningKeycloak.claims(keycloak.token(
                    RunningKeycloak.client(service.module, keycloak.services().clientSecret(service))));

            assertThat(RunningKeycloak.roles(token)).containsExactly("service");
            assertThat(token.get("aud").asString()).isEqualTo("istiqbal-api");
            assertThat(token.has("partner")).isFalse();
        }
    }

    @Test
    void nobodyGetsATokenForAPassword() throws Exception {
        Map<String, String> user = Map.of("grant_type", "password", "username", "auditor", "password", "istiqbal");
        Map<String, String> throughGateway = new LinkedHashMap<>(user);
        throughGateway.putAll(keycloak.gatewayCredentials());
        Map<String, String> throughKeycloaksOwn = new LinkedHashMap<>(user);
        throughKeycloaksOwn.put("client_id", "admin-cli");

        assertThat(keycloak.tokenAnswer("istiqbal", throughGateway).statusCode())
                .isEqualTo(400);
        assertThat(keycloak.tokenAnswer("istiqbal", throughKeycloaksOwn).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theGatewaySignsInWithPkceAndItsExactAddressOnly() throws Exception {
        Map<String, String> request = keycloak.signInRequest();
        assertThat(new Http().get(keycloak.signIn("istiqbal", request)).statusCode())
                .isEqualTo(200);

        Map<String, String> withoutPkce = new LinkedHashMap<>(request);
        withoutPkce.keySet().removeIf(name -> name.startsWith("code_challenge"));
        assertThat(RunningKeycloak.location(new Http().get(keycloak.signIn("istiqbal", withoutPkce))))
                .contains("error=invalid_request", "code_challenge");

        Map<String, String> elsewhere = new LinkedHashMap<>(request);
        elsewhere.put("redirect_uri", keycloak.services().url(Service.GATEWAY) + "/elsewhere");
        assertThat(new Http().get(keycloak.signIn("istiqbal", elsewhere)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aLocalUserSignsInWithAPasswordAndSeesTheOwnRows() throws Exception {
        JsonNode siteManager = RunningKeycloak.claims(keycloak.signedIn("site-manager"));
        assertThat(RunningKeycloak.roles(siteManager)).containsExactly("site-manager");
        assertThat(siteManager.get("sites").valueStream().map(JsonNode::asString))
                .containsExactly("RABAT-ANNEX-06");
        assertThat(siteManager.has("partner")).isFalse();

        JsonNode partnerManager = RunningKeycloak.claims(keycloak.signedIn("partner-manager"));
        assertThat(partnerManager.get("partner").asString()).isEqualTo("INTERIOR");
        assertThat(partnerManager.get("local").asBoolean()).isTrue();
        assertThat(partnerManager.get("aud").asString()).isEqualTo("istiqbal-api");
    }

    @Test
    void inProductionAnAuditorMustSetUpASecondFactorAndProgrammeStaffNeedNot() throws Exception {
        keycloak.createUser("amal", "auditor");
        keycloak.createUser("karim", "programme-staff");

        Http auditor = new Http();
        HttpResponse<String> asked =
                keycloak.follow(auditor, keycloak.password(auditor, "production", "amal", RunningKeycloak.PASSWORD));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("totpSecret");

        Http staff = new Http();
        assertThat(RunningKeycloak.location(keycloak.password(staff, "production", "karim", RunningKeycloak.PASSWORD)))
                .contains("code=");
    }

    @Test
    void aRefreshTokenServesARaceAndNoMore() throws Exception {
        String refresh = keycloak.signedIn("operations").get("refresh_token").asString();
        Map<String, String> again = new LinkedHashMap<>(keycloak.gatewayCredentials());
        again.putAll(Map.of("grant_type", "refresh_token", "refresh_token", refresh));

        for (int use = 1; use <= 3; use++) {
            assertThat(keycloak.tokenAnswer("istiqbal", again).statusCode()).isEqualTo(200);
        }
        assertThat(keycloak.tokenAnswer("istiqbal", again).statusCode()).isEqualTo(400);
    }

    @Test
    void aGatewayThatMovedIsMadeKnown() throws Exception {
        KeycloakAdmin admin = keycloak.admin();
        String before = keycloak.services().url(Service.GATEWAY);
        try {
            admin.moveGateway("http://localhost:9999", "http://127.0.0.1:9999");

            assertThat(admin.gatewayClient().get("redirectUris").valueStream().map(JsonNode::asString))
                    .containsExactly("http://localhost:9999/login/oauth2/code/keycloak");
        } finally {
            admin.moveGateway(before, before);
        }
    }
}
