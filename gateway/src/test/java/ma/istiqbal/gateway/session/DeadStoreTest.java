package ma.istiqbal.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import ma.istiqbal.gateway.Browser;
import ma.istiqbal.gateway.GatewayTest;
import ma.istiqbal.gateway.TestKeycloak;
import ma.istiqbal.mongodb.Durability;
import ma.istiqbal.mongodb.EmbeddedMongo;
import ma.istiqbal.test.AdjustableClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@GatewayTest
@DirtiesContext
class DeadStoreTest {

    @Autowired
    Browser browser;

    @Autowired
    AdjustableClock clock;

    static EmbeddedMongo store;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = EmbeddedMongo.open(folder.resolve("store.mv"), 0, Durability.COMMIT);
    }

    @DynamicPropertySource
    static void own(DynamicPropertyRegistry environment) {
        environment.add("MONGODB_URI", () -> store.uri("own"));
    }

    @Test
    void whoIsSignedInIsToldToComeAgainAndNotSignedOut() {
        clock.reset();
        TestKeycloak.reset(clock);
        browser.signIn();
        store.close();

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
