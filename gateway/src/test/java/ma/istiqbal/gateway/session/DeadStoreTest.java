package ma.istiqbal.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import ma.istiqbal.gateway.Browser;
import ma.istiqbal.gateway.GatewayTest;
import ma.istiqbal.gateway.TestKeycloak;
import ma.istiqbal.mongodb.EmbeddedMongo;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.TestStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@GatewayTest
@DirtiesContext
class DeadStoreTest {

    private static final EmbeddedMongo STORE = TestStore.own();

    @Autowired
    Browser browser;

    @Autowired
    AdjustableClock clock;

    @DynamicPropertySource
    static void own(DynamicPropertyRegistry environment) {
        environment.add("MONGODB_URI", () -> STORE.uri("own"));
    }

    @Test
    void whoIsSignedInIsToldToComeAgainAndNotSignedOut() {
        clock.reset();
        TestKeycloak.reset(clock);
        browser.signIn();
        STORE.close();

        for (String path : new String[] {"/me", "/staff", "/api/v1/sites"}) {
            var answer = browser.get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.body()).contains("\"code\":\"STORE_UNAVAILABLE\"");
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        }
    }
}
