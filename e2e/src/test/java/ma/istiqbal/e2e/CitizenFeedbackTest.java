package ma.istiqbal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CitizenFeedbackTest {

    private static final String SITE = "RABAT-VEHICLES";

    @Test
    void aCitizensAnswersReachTheIndicatorsOfTheSite() {
        String code = Citizen.form(Citizen.posterOf(SITE)).get("code").asString();
        for (int overall : new int[] {5, 5, 4, 3, 5, 1}) {
            Http.Answer given = Citizen.gives(code, Citizen.freshKey(), overall, ", \"welcome\": 4");
            assertThat(given.status()).as(given.toString()).isEqualTo(201);
        }
        String service = Http.token("site-service", RunningPlatform.get().clientSecret("site-service"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode indicators = Http.get(
                            RunningPlatform.get().serviceUrl("feedback-service") + "/api/v1/indicators?site=" + SITE,
                            "Authorization",
                            "Bearer " + service)
                    .json();
            assertThat(indicators.get("n").asInt()).isEqualTo(6);
        });
    }

    @Test
    void theSameAnswerSentTwiceCountsOnce() {
        String code =
                Citizen.form(Citizen.posterOf("RABAT-PROSECUTION")).get("code").asString();
        String key = Citizen.freshKey();
        String body = """
                {"point": "%s", "capturedAt": "%s", "language": "fr", "answers": {"overall": 4}}""".formatted(code, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        Http.Answer first = Http.post("/public/v1/feedback", body, "Idempotency-Key", key);
        Http.Answer second = Http.post("/public/v1/feedback", body, "Idempotency-Key", key);
        Http.Answer other = Http.post("/public/v1/feedback", body.replace("4}", "1}"), "Idempotency-Key", key);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void whatIsToldAfterTheFirstTapIsPartOfTheSameAnswer() {
        String code =
                Citizen.form(Citizen.posterOf("RABAT-PROSECUTION")).get("code").asString();
        Http.Answer tapped = Citizen.gives(code, Citizen.freshKey(), 5, "");
        assertThat(tapped.status()).as(tapped.toString()).isEqualTo(201);
        String path = "/public/v1/feedback/" + tapped.json().get("id").asString() + "/answers";
        String token = tapped.json().get("continuation").get("token").asString();
        String body = "{\"token\": \"%s\", \"answers\": {\"welcome\": 4}}";
        Http.Answer more = Http.post(path, body.formatted(token), "Idempotency-Key", Citizen.freshKey());
        assertThat(more.status()).as(more.toString()).isEqualTo(200);
        assertThat(more.json()).isEqualTo(tapped.json());
        Http.Answer forged = Http.post(path, body.formatted("0".repeat(24)), "Idempotency-Key", Citizen.freshKey());
        assertThat(forged.problem()).isEqualTo("CONTINUATION_UNKNOWN");
    }

    @Test
    void aKioskLeftAloneGoesBackToItsBeginning() {
        String start = RunningPlatform.get().gatewayUrl() + "/f/" + Citizen.kioskOf("RABAT-PROSECUTION");
        Page page = Staff.browser().newPage();
        page.clock().install();
        page.navigate(start + "?lang=fr");
        page.click(".faces label:last-of-type");
        page.waitForURL("**outcome=THANKS**");
        assertThat(page.locator(".next").isVisible()).isTrue();
        page.clock().runFor(61_000);
        assertThat(page.locator(".leaving").isVisible()).isTrue();
        page.keyboard().press("Tab");
        assertThat(page.locator(".leaving").isVisible()).isFalse();
        page.clock().runFor(81_000);
        page.waitForURL(start);
        assertThat(page.locator(":checked").count()).isZero();
        assertThat(page.evaluate("sessionStorage.getItem('visit:' + location.pathname.split('/').pop())"))
                .isNull();
        page.close();
    }

    @Test
    void aKioskWithoutANetworkStaysWhereItIs() {
        String start = RunningPlatform.get().gatewayUrl() + "/f/" + Citizen.kioskOf("RABAT-PROSECUTION");
        Page page = Staff.browser().newPage();
        page.clock().install();
        page.navigate(start + "?lang=fr");
        page.context().setOffline(true);
        page.click(".faces label:last-of-type");
        page.locator(".offline").waitFor();
        assertThat(page.url()).isEqualTo(start + "?lang=fr");
        assertThat(page.locator(":checked").count()).isOne();

        page.context().setOffline(false);
        page.click("form button");
        page.waitForURL("**outcome=THANKS**");

        page.context().setOffline(true);
        page.locator("main .choices label:visible").first().click();
        page.clock().runFor(81_000);
        page.locator(".offline").waitFor();
        page.waitForCondition(() -> page.locator(":checked").count() == 0);
        assertThat(page.url()).contains("outcome=THANKS");
        page.context().setOffline(false);
        page.clock().runFor(21_000);
        page.waitForURL(start);
        page.close();
    }

    @Test
    void nothingLeadsAwayFromAKiosk() {
        String start = RunningPlatform.get().gatewayUrl() + "/f/" + Citizen.kioskOf("RABAT-PROSECUTION");
        Page page = Staff.browser().newPage();
        page.navigate(start);
        assertThat(page.locator("a[href]").evaluateAll("links => links.map(link => link.href)"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .isNotEmpty()
                .allMatch(address -> address.startsWith(start));
        page.close();
    }

    @Test
    void aForgedCodeIsRefusedInTheCitizensLanguage() {
        Http.Answer refused = Http.post(
                "/public/v1/feedback",
                """
                {"point": "forged", "capturedAt": "%s", "language": "ar", "answers": {"overall": 5}}""".formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS)),
                "Idempotency-Key",
                Citizen.freshKey(),
                "Accept-Language",
                "ar");
        assertThat(refused.status()).as(refused.toString()).isBetween(400, 422);
        assertThat(refused.problem()).doesNotContain("no problem");
        assertThat(refused.json().get("title").asString()).matches("[\\p{IsArabic} ]+.*");
    }

    @Test
    void whileTheRegistryIsDownFeedbackIsStillTaken() {
        String code = Citizen.form(Citizen.posterOf("ELJADIDA-HOSPITAL-1"))
                .get("code")
                .asString();
        RunningPlatform.get().kill("site-service");
        try {
            Http.Answer given = Citizen.gives(code, Citizen.freshKey(), 4, "");
            assertThat(given.status()).as(given.toString()).isEqualTo(201);
            Http.Answer sites = Http.get("/public/v1/sites");
            assertThat(sites.status()).as(sites.toString()).isIn(502, 503);
            assertThat(sites.problem()).doesNotContain("no problem");
        } finally {
            RunningPlatform.get().start("site-service");
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(Http.get("/public/v1/sites").status()).isEqualTo(200));
    }
}
