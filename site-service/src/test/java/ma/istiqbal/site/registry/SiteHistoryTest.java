package ma.istiqbal.site.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.ServiceTest;
import ma.istiqbal.test.Tokens;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
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

    @Autowired
    private LockProvider locks;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private MeterRegistry metrics;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void onlyWhoAnswersForPeopleIsToldWhoEditedASite() {
        register(SITE);
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

    /** Whoever holds the lock, and does nothing, is seen by all. */
    @Test
    void whatWaitsForTheLogIsSeenInTheStore() {
        LockConfiguration relaying =
                new LockConfiguration(Instant.now(), "change-relay", Duration.ofMinutes(2), Duration.ZERO);
        SimpleLock lock = Awaitility.await()
                .until(() -> locks.lock(relaying), Optional::isPresent)
                .orElseThrow();
        try {
            register("TEST-WAITS-LONGER");
            clock.moveBy(Duration.ofSeconds(30));
            register("TEST-WAITS");
            clock.moveBy(Duration.ofMinutes(30));
            assertThat(lag()).isBetween(1830.0, 1900.0);
        } finally {
            lock.unlock();
        }
        Awaitility.await().until(() -> {
            clock.moveBy(Duration.ofSeconds(6));
            return lag() == 0;
        });
    }

    private double lag() {
        return metrics.get("istiqbal.changes.lag").gauge().value();
    }

    private void register(String code) {
        WireMock.stubFor(WireMock.get("/api/v1/partners/INTERIOR")
                .willReturn(WireMock.okJson(Contracts.read("partner-service/partner.json"))));
        client.post()
                .uri("/api/v1/sites")
                .headers(headers -> headers.setBearerAuth(Tokens.staff(EDITOR, "programme-staff")))
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"code": "%s", "type": "ADMIN_ANNEX", "partner": "INTERIOR", "role": "EXTENSION",
                         "names": {"ar": "ملحقة", "fr": "Annexe"}, "locality": {"ar": "سلا", "fr": "Salé"},
                         "country": "MA", "region": "MA-04", "timeZone": "Africa/Casablanca", "languages": ["ar", "fr"],
                         "location": {"latitude": 34.03, "longitude": -6.8, "precision": "CITY"}}""".formatted(code))
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
