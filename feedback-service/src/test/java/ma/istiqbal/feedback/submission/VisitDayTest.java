package ma.istiqbal.feedback.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import ma.istiqbal.feedback.Citizens;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import ma.istiqbal.feedback.site.KnownSites;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The time of capture, and nothing else, tells the day. */
@FeedbackServiceTest
class VisitDayTest {

    @Autowired
    private RestTestClient client;

    @Autowired
    private Citizens citizens;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private KnownSites known;

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

    /** Casablanca is at UTC+1, and at UTC+0 in Ramadan (2026-02-15 to 03-22); Madrid goes to summer time on 2026-03-29. */
    @ParameterizedTest
    @CsvSource({
        "Africa/Casablanca, 2026-02-14T23:30:00Z, 2026-02-15",
        "Africa/Casablanca, 2026-02-15T23:30:00Z, 2026-02-15",
        "Africa/Casablanca, 2026-02-16T00:30:00Z, 2026-02-16",
        "Africa/Casablanca, 2026-03-21T23:30:00Z, 2026-03-21",
        "Africa/Casablanca, 2026-03-22T23:30:00Z, 2026-03-23",
        "Europe/Madrid, 2026-03-28T22:59:59Z, 2026-03-28",
        "Europe/Madrid, 2026-03-28T23:00:00Z, 2026-03-29",
        "Europe/Madrid, 2026-03-29T21:59:59Z, 2026-03-29",
        "Europe/Madrid, 2026-03-29T22:00:00Z, 2026-03-30",
        "Europe/Madrid, 2026-10-25T22:30:00Z, 2026-10-25",
        "Europe/Madrid, 2026-10-25T23:00:00Z, 2026-10-26",
    })
    void theDayIsThatOfTheSitesOwnZone(String zone, Instant said, LocalDate day) {
        String code = siteIn(zone);
        clock.moveBy(Duration.between(clock.instant(), said.plusSeconds(60)));
        Map<String, Object> body = citizens.body(code, Map.of("overall", 5));
        body.put("capturedAt", said.toString());
        citizens.send(body, Citizens.freshKey())
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.day")
                .isEqualTo(day.toString());
    }

    @Test
    void beforeItsOpeningASiteHearsNobodyAndTellsItsSpan() {
        String site = citizens.freshSite();
        String code = citizens.codeOf(site);
        LocalDate today = today();
        sites.tell(site, 2, state -> {
            SiteFeed.description(state).put("opensOn", today.toString());
            return state;
        });
        awaitSite(site, 2);
        Map<String, Object> body = citizens.body(code, Map.of("overall", 5));
        body.put("capturedAt", clock.instant().minus(Duration.ofDays(2)).toString());
        citizens.send(body, Citizens.freshKey())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("SITE_NOT_OPEN_THEN")
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/capturedAt")
                .jsonPath("$.violations[0].message")
                .value(message -> assertThat(message.toString()).contains(today.toString()));
        citizens.send(citizens.body(code, Map.of("overall", 5)), Citizens.freshKey())
                .expectStatus()
                .isCreated();
    }

    @Test
    void theFirstSurveyOfASiteUnderAuditIsHeardBeforeItOpensAndIsNotPublic() {
        String site = citizens.freshSite();
        String code = citizens.codeOf(site);
        sites.tell(site, 2, state -> {
            SiteFeed.description(state).put("opensOn", today().plusDays(90).toString());
            return state.put("lifecycle", "UNDER_AUDIT");
        });
        awaitSite(site, 2);
        citizens.send(citizens.body(code, Map.of("overall", 2)), Citizens.freshKey())
                .expectStatus()
                .isCreated();
        client.get()
                .uri("/public/v1/indicators?site=" + site)
                .exchange()
                .expectStatus()
                .isNotFound();
        sites.tell(site, 3, state -> state.put("lifecycle", "APPROVED"));
        awaitSite(site, 3);
        citizens.send(citizens.body(code, Map.of("overall", 2)), Citizens.freshKey())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("SITE_NOT_OPEN");
    }

    @Test
    void whatWasSaidWhileASiteWasOpenCountsAfterItsClosing() {
        String site = citizens.freshSite();
        String code = citizens.codeOf(site);
        LocalDate last = today();
        sites.tell(site, 2, state -> state.put("lifecycle", "CLOSED").put("closedOn", last.toString()));
        awaitSite(site, 2);
        Awaitility.await().until(() -> activePoints(site) == 0);
        clock.moveBy(Duration.ofDays(3));
        Map<String, Object> body = citizens.body(code, Map.of("overall", 5));
        body.put("capturedAt", clock.instant().minus(Duration.ofDays(4)).toString());
        citizens.send(body, Citizens.freshKey()).expectStatus().isCreated();

        body.put("capturedAt", clock.instant().minus(Duration.ofDays(1)).toString());
        citizens.send(body, Citizens.freshKey())
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("FEEDBACK_POINT_REVOKED");
    }

    @Test
    void aPointIsJudgedByWhatItWasThen() {
        String site = citizens.freshSite();
        citizens.pointOf(site);
        String id = setUp(site);
        String code = move(id, 1, "ACTIVE");
        Instant open = clock.instant();
        clock.moveBy(Duration.ofMinutes(2));
        move(id, 2, "SUSPENDED");
        clock.moveBy(Duration.ofMinutes(2));
        move(id, 3, "ACTIVE");
        clock.moveBy(Duration.ofMinutes(2));
        answerOf(code, open.plus(Duration.ofSeconds(60))).expectStatus().isCreated();
        answerOf(code, open.plus(Duration.ofMinutes(5))).expectStatus().isCreated();
        for (Duration closed : new Duration[] {Duration.ofSeconds(150), Duration.ofMinutes(-2)}) {
            answerOf(code, open.plus(closed))
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.violations[0].code")
                    .isEqualTo("POINT_NOT_OPEN_THEN");
        }
        move(id, 4, "REVOKED");
        answerOf(code, open.plus(Duration.ofSeconds(60))).expectStatus().isCreated();
        answerOf(code, clock.instant()).expectStatus().isEqualTo(410);
    }

    @Test
    void aServiceIsOneThatTheSiteOffers() {
        String site = citizens.freshSite();
        String code = citizens.codeOf(site);
        sites.tell(site, 2, state -> {
            state.putArray("services").addObject().put("code", "CIVIL-STATUS").put("open", false);
            return state;
        });
        awaitSite(site, 2);
        Map<String, Object> body = citizens.body(code, Map.of("overall", 5));
        body.put("service", "CIVIL-STATUS");
        citizens.send(body, Citizens.freshKey()).expectStatus().isCreated();
        body.put("service", "PASSPORTS");
        citizens.send(body, Citizens.freshKey())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/service");
    }

    private RestTestClient.ResponseSpec answerOf(String code, Instant said) {
        Map<String, Object> body = citizens.body(code, Map.of("overall", 5));
        body.put("capturedAt", said.toString());
        return citizens.send(body, Citizens.freshKey());
    }

    private String siteIn(String zone) {
        String site = citizens.freshSite();
        String code = citizens.codeOf(site);
        sites.tell(site, 2, state -> {
            SiteFeed.description(state).put("timeZone", zone);
            return state;
        });
        awaitSite(site, 2);
        return code;
    }

    /** The follower and the short memory of sites both need a moment. */
    private void awaitSite(String site, long version) {
        Awaitility.await()
                .until(() -> known.find(site)
                        .filter(told -> told.version() == version)
                        .isPresent());
    }

    private LocalDate today() {
        return clock.instant().atZone(java.time.ZoneId.of("Africa/Casablanca")).toLocalDate();
    }

    private int activePoints(String site) {
        Map<?, ?> page = client.get()
                .uri("/api/v1/feedback-points?state=ACTIVE&site=" + site)
                .headers(headers -> headers.setBearerAuth(Tokens.staff("programme-staff")))
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((java.util.List<?>) page.get("items")).size();
    }

    private String setUp(String site) {
        Map<String, Object> body = new LinkedHashMap<>(
                Map.of("site", site, "channel", "KIOSK", "names", Map.of("ar", "كشك", "fr", "Borne")));
        return (String) client.post()
                .uri("/api/v1/feedback-points")
                .headers(headers -> headers.setBearerAuth(Tokens.staff("programme-staff")))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("publicId");
    }

    private String move(String id, int version, String to) {
        return (String) client.post()
                .uri("/api/v1/feedback-points/" + id + "/transitions")
                .headers(headers -> headers.setBearerAuth(Tokens.staff("programme-staff")))
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("to", to, "reason", "test"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("code");
    }
}
