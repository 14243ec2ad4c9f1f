package ma.istiqbal.feedback.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import ma.istiqbal.feedback.Citizens;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How many answer of those who are invited, and how figures change. */
@FeedbackServiceTest
class RateTest {

    private static final Map<String, Object> ALL_WELL = Map.of(
            "overall",
            5,
            "welcome",
            5,
            "orientation",
            5,
            "premises",
            5,
            "wait_felt",
            5,
            "clarity",
            5,
            "fair",
            5,
            "transparent",
            5);

    @Autowired
    private RestTestClient client;

    @Autowired
    private Citizens citizens;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private FormulaBook book;

    @BeforeEach
    void sitesAnswer() {
        sites.answer();
    }

    @Test
    void theFiguresThatALabelAsksForAreAsSiteServiceReadsThem() {
        String site = citizens.freshSite();
        sites.tellVisitors(site, today(), 1, day -> day);
        for (int i = 0; i < 5; i++) {
            citizens.say(site, ALL_WELL);
        }
        Awaitility.await()
                .untilAsserted(() ->
                        of(site).json(Contracts.read("feedback-service/label-figures.json"), JsonCompareMode.LENIENT));
        of(site).jsonPath("$.figures.coverage.value")
                .isEqualTo(10.0)
                .jsonPath("$.figures.coverage.n")
                .isEqualTo(100);
    }

    @Test
    void theRateIsToldWhileSiteServiceIsDown() {
        String site = citizens.freshSite();
        sites.tellVisitors(site, today(), 1, day -> day);
        String code = citizens.codeOf(site);
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/site-changes"))
                .willReturn(WireMock.aResponse().withStatus(503)));
        citizens.send(citizens.body(code, Map.of("overall", 4)), Citizens.freshKey());
        Awaitility.await()
                .untilAsserted(
                        () -> of(site).jsonPath("$.figures.responseRate.value").isEqualTo(10.0));
    }

    @Test
    void withoutKnownInvitationsThereIsNoRate() {
        String site = citizens.freshSite();
        citizens.say(site, Map.of("overall", 4));
        sites.tellVisitors(site, today(), 1, day -> {
            day.remove("invited");
            return day;
        });
        Awaitility.await().untilAsserted(() -> of(site).jsonPath("$.n").isEqualTo(1));
        of(site).jsonPath("$.figures.responseRate.value")
                .isEqualTo(null)
                .jsonPath("$.figures.responseRate.status")
                .isEqualTo("INSUFFICIENT")
                .jsonPath("$.figures.coverage.value")
                .isEqualTo(null);
    }

    @Test
    void ofNothingEveryFigureIsNullAndNoneIsZero() {
        String site = citizens.freshSite();
        citizens.pointOf(site);
        JsonNode figures = new JsonMapper()
                .readTree(of(site).returnResult().getResponseBody())
                .get("figures");
        List<JsonNode> all = figures.findParents("status");
        assertThat(all).hasSizeGreaterThan(15).allSatisfy(figure -> {
            assertThat(figure.get("value").isNull()).isTrue();
            assertThat(figure.get("low").isNull()).isTrue();
            assertThat(figure.get("n").asInt()).isZero();
            assertThat(figure.get("status").asString()).isEqualTo("INSUFFICIENT");
            assertThat(book.all())
                    .extracting(Formula::id)
                    .contains(figure.get("formula").asString());
        });
    }

    @Test
    void everyFormulaSpeaksThreeLanguages() {
        assertThat(book.all()).allSatisfy(formula -> {
            assertThat(formula.text().ar()).isNotBlank();
            assertThat(formula.text().fr()).isNotBlank();
            assertThat(formula.text().en()).isNotBlank();
        });
    }

    @Test
    void aCorrectedDayReplacesWhatWasToldAndAnOlderStateDoesNotReturn() {
        String site = citizens.freshSite();
        sites.tellVisitors(site, today(), 1, day -> day);
        sites.tellVisitors(site, today(), 3, day -> day.put("invited", 50));
        sites.tellVisitors(site, today(), 2, day -> day.put("invited", 90));
        Awaitility.await()
                .untilAsserted(
                        () -> of(site).jsonPath("$.figures.coverage.value").isEqualTo(50.0));
    }

    @Test
    void anImprovementIsToldWithItsInterval() {
        String site = citizens.freshSite();
        String code = citizens.codeOf(site);
        for (int i = 0; i < 10; i++) {
            Map<String, Object> before = citizens.body(code, Map.of("overall", i < 8 ? 2 : 5));
            before.put("capturedAt", clock.instant().minus(Duration.ofDays(4)).toString());
            citizens.send(before, Citizens.freshKey()).expectStatus().isCreated();
            citizens.say(site, Map.of("overall", i < 9 ? 5 : 2, "wait_bucket", "UNDER_10"));
        }
        String period = "&from=%s&to=%s&change=true".formatted(today().minusDays(2), today());
        // 90 % against 20 %: Newcombe's interval computed apart
        Awaitility.await()
                .untilAsserted(() -> get("site=" + site + period)
                        .jsonPath("$.figures.csat.change.difference")
                        .isEqualTo(70.0)
                        .jsonPath("$.figures.csat.change.low")
                        .isEqualTo(26.58)
                        .jsonPath("$.figures.csat.change.high")
                        .isEqualTo(86.52)
                        .jsonPath("$.figures.csat.change.before")
                        .isEqualTo(20.0)
                        .jsonPath("$.figures.csat.change.n")
                        .isEqualTo(10)
                        .jsonPath("$.figures.csat.change.verdict")
                        .isEqualTo("IMPROVED")
                        .jsonPath("$.figures.declaredWait.p50.change.verdict")
                        .isEqualTo(null));
        get("site=" + site + "&from=%s&to=%s&by=rolling90".formatted(today().minusDays(1), today()))
                .jsonPath("$.periods.length()")
                .isEqualTo(2)
                .jsonPath("$.periods[1].n")
                .isEqualTo(20);
    }

    @Test
    void formulasAreToldInThreeLanguagesToAnyone() {
        client.get()
                .uri("/public/v1/indicators/formulas")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=3600, public")
                .expectBody()
                .jsonPath("$.items[?(@.id == 'reception-index/1')].parameters.weights.RECEPTION")
                .isEqualTo(0.4)
                .jsonPath("$.items[?(@.id == 'csat/1')].names.ar")
                .isEqualTo("نسبة الرضا")
                .jsonPath("$.items[?(@.id == 'csat/1')].better")
                .isEqualTo("HIGHER");
        client.get()
                .uri("/api/v1/indicators/formulas")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private BodyContentSpec of(String site) {
        return get("site=" + site);
    }

    private BodyContentSpec get(String parameters) {
        return client.get()
                .uri("/api/v1/indicators?" + parameters)
                .headers(headers -> headers.setBearerAuth(Tokens.service("site-service")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Africa/Casablanca"));
    }
}
