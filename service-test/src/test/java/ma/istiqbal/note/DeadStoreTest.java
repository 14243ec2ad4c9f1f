package ma.istiqbal.note;

import ma.istiqbal.mongodb.EmbeddedMongo;
import ma.istiqbal.test.ServiceTest;
import ma.istiqbal.test.TestStore;
import ma.istiqbal.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
@DirtiesContext
class DeadStoreTest {

    private static final EmbeddedMongo STORE = TestStore.own();

    @Autowired
    private RestTestClient client;

    @DynamicPropertySource
    static void own(DynamicPropertyRegistry environment) {
        environment.add("MONGODB_URI", () -> STORE.uri("own"));
    }

    @Test
    void requestWithAKeyIsToldToComeAgain() {
        STORE.close();

        client.post()
                .uri("/api/v1/notes")
                .headers(headers -> headers.setBearerAuth(Tokens.staff("programme-staff")))
                .header("Idempotency-Key", "0123456789abcdef")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("STORE_UNAVAILABLE");
    }
}
