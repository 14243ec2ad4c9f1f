package ma.istiqbal.feedback.indicator;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;

@FeedbackServiceTest
class IndicatorTest {

    private static final String STAFF = Tokens.staff("programme-staff");

    @Autowired
    private RestTestClient client;

    @Autowired
    private Citizens citizens;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private AdjustableClock clock;

    @BeforeEach
    void sitesAnswer() {
        sites.answer();
    }

    @AfterEach
    void clockIsRight() {
        clock.reset();
    }

    @Test
    void aSitesFiguresAreAsOtherServicesReadThem() {
        for (int overall : new int[] {5, 4, 4, 3, 5}) {
            citizens.say("ALGECIRAS-CONSULATE", Map.of("overall", overall));
        }
        Awaitility.await()
                .untilAsserted(() -> get("site=ALGECIRAS-CONSULATE", Tokens.service("site-service"))
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .json(Contracts.read("feedback-service/indicators.json"), JsonCompareMode.LENIENT));
    }

    @Test
    void theDeclaredWaitIsAsOtherServicesReadIt() {
        String site = citizens.freshSite();
        for (int i = 0; i < 5; i++) {
            citizens.say(site, Map.of("overall", 4, "wait_bucket", "M10_20"));
        }
        Awaitility.await()
                .untilAsserted(() -> get("site=" + site, Tokens.service("site-service"))
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .json(Contracts.read("feedback-service/declared-waits.json"), JsonCompareMode.LENIENT));
    }

    @Test
    void belowFiveAnswersThereIsNoFigureAndNullIsNotZero() {
        String site = citizens.freshSite();
        get("site=NO-SUCH-SITE", STAFF).expectStatus().isNotFound();
        citizens.say(site, Map.of("overall", 1));
        Awaitility.await()
                .untilAsserted(() ->
                        get("site=" + site, STAFF).expectBody().jsonPath("$.n").isEqualTo(1));
        get("site=" + site, STAFF)
                .expectBody()
                .jsonPath("$.figures.csat.value")
                .isEqualTo(null)
                .jsonPath("$.figures.csat.n")
                .isEqualTo(1)
                .jsonPath("$.figures.csat.status")
                .isEqualTo("INSUFFICIENT")
                .jsonPath("$.figures.items.welcome.n")
                .isEqualTo(0);
    }

    @Test
    void aPeriodIsDividedAndALateAnswerFallsOnItsOwnDay() {
        String site = citizens.freshSite();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Africa/Casablanca"));
        Map<String, Object> late = citizens.body(citizens.codeOf(site), Map.of("overall", 2));
        late.put("capturedAt", clock.instant().minus(Duration.ofDays(3)).toString());
        citizens.send(late, Citizens.freshKey()).expectStatus().isCreated();
        citizens.say(site, Map.of("overall", 5));
        String period = "site=%s&from=%s&to=%s".formatted(site, today.minusDays(6), today);
        Awaitility.await()
                .untilAsserted(() -> get(period + "&by=day", STAFF)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.n")
                        .isEqualTo(2)
                        .jsonPath("$.periods[*].n")
                        .value(each -> assertThat((List<?>) each).asString().isEqualTo("[0,0,0,1,0,0,1]")));
        get("site=%s&from=%s&to=%s".formatted(site, today, today), STAFF)
                .expectBody()
                .jsonPath("$.n")
                .isEqualTo(1);
        get("site=" + site + "&by=quarter", STAFF)
                .expectBody()
                .jsonPath("$.periods.length()")
                .value(parts -> assertThat((Integer) parts).isBetween(1, 2));
    }

    @Test
    void aPeriodMustHaveTwoEndsInOrderAndABoundedLength() {
        refused("site=RABAT-ANNEX-06&from=2026-01-01", "REQUIRED");
        refused("site=RABAT-ANNEX-06&from=2026-02-01&to=2026-01-01", "ENDS_BEFORE_IT_BEGINS");
        refused("site=RABAT-ANNEX-06&from=1970-01-01&to=2026-01-01", "PERIOD_TOO_LONG");
        refused("site=RABAT-ANNEX-06&by=century", "WRONG_TYPE");
    }

    @Test
    void figuresOfAnotherPartnersSiteDoNotExist() {
        citizens.pointOf("RABAT-ANNEX-06");
        get("site=RABAT-ANNEX-06", Tokens.system("INTERIOR", "indicators.read"))
                .expectStatus()
                .isOk();
        get("site=RABAT-ANNEX-06", Tokens.system("HEALTH", "indicators.read"))
                .expectStatus()
                .isNotFound();
        get("site=RABAT-ANNEX-06", Tokens.siteManager("RABAT-VEHICLES"))
                .expectStatus()
                .isNotFound();
        get("site=RABAT-ANNEX-06", Tokens.system("INTERIOR", "feedback.read"))
                .expectStatus()
                .isForbidden();
        get("site=RABAT-ANNEX-06", Tokens.staff("integrity-officer"))
                .expectStatus()
                .isForbidden();
        client.get()
                .uri("/api/v1/indicators?site=RABAT-ANNEX-06")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private void refused(String parameters, String code) {
        get(parameters, STAFF)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo(code);
    }

    private RestTestClient.ResponseSpec get(String parameters, String token) {
        return client.get()
                .uri("/api/v1/indicators?" + parameters)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }
}
