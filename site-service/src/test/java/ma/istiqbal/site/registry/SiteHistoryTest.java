package ma.istiqbal.site.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.ServiceTest;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;

@ServiceTest
@EnableWireMock(
        @ConfigureWireMock(
                name = "others",
                baseUrlProperties = {"PARTNER_SERVICE_URL", "ROLLOUT_SERVICE_URL", "FEEDBACK_SERVICE_URL"}))
class SiteHistoryTest {

    private static final String EDITOR = "4b1d7c9e-editor";
    private static final String SITE = "TEST-WHO-EDITED";
    private static final String HISTORY = "/api/v1/sites/" + SITE + "/history";
    private static final String FEED = "/api/v1/site-changes?limit=200";

    @Autowired
    private RestTestClient client;

    @Test
    void onlyWhoAnswersForPeopleIsToldWhoEditedASite() {
        register();
        Awaitility.await()
                .untilAsserted(() -> assertThat(read(HISTORY, Tokens.staff("programme-admin")))
                        .contains("\"subject\":\"" + EDITOR, "\"editors\":[\"" + EDITOR));
        assertThat(read(FEED, Tokens.staff("auditor"))).contains(EDITOR);
        for (String reader : new String[] {
            Tokens.staff("programme-staff"), Tokens.partnerManager("INTERIOR"), Tokens.siteManager(SITE)
        }) {
            assertThat(read(HISTORY, reader)).contains("\"names\"").doesNotContain(EDITOR, "editors");
        }
        for (String reader : new String[] {
            Tokens.service("feedback-service"), Tokens.system("INTERIOR", "changes.read"), Tokens.siteManager(SITE)
        }) {
            assertThat(read(FEED, reader)).contains(SITE).doesNotContain(EDITOR, "editors");
        }
    }

    private void register() {
        WireMock.stubFor(WireMock.get("/api/v1/partners/INTERIOR")
                .willReturn(WireMock.okJson(Contracts.read("partner-service/partner.json"))));
        client.post()
                .uri("/api/v1/sites")
                .headers(headers -> headers.setBearerAuth(Tokens.staff(EDITOR, "programme-staff")))
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"code": "TEST-WHO-EDITED", "type": "ADMIN_ANNEX", "partner": "INTERIOR", "role": "EXTENSION",
                         "names": {"ar": "ملحقة", "fr": "Annexe"}, "locality": {"ar": "سلا", "fr": "Salé"},
                         "country": "MA", "region": "MA-04", "timeZone": "Africa/Casablanca", "languages": ["ar", "fr"],
                         "location": {"latitude": 34.03, "longitude": -6.8, "precision": "CITY"}}""")
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private String read(String path, String token) {
        return client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
