package ma.istiqbal.site.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.ServiceTest;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Visits of the month before last may come, so that the last full month can be told on every day of this one. */
@ServiceTest
@TestPropertySource(properties = "istiqbal.visits.oldest=70d")
@EnableWireMock(@ConfigureWireMock(name = "feedback", baseUrlProperties = "FEEDBACK_SERVICE_URL"))
class WaitTest {

    private static final ZoneId RABAT = ZoneId.of("Africa/Casablanca");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final String SITE = "RABAT-ANNEX-06";

    @Autowired
    private RestTestClient client;

    @Autowired
    private WaitBuckets buckets;

    @BeforeEach
    void feedbackIsSilent() {
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/indicators"))
                .willReturn(WireMock.aResponse().withStatus(500)));
    }

    @Test
    void theFiguresOfAPointFollowExactlyFromItsVisits() {
        SiteDesk desk = SiteDesk.open(client, SITE, 10);
        LocalDate day = yesterday(RABAT);
        List<VisitText> visits = new ArrayList<>();
        for (int minutes = 1; minutes <= 20; minutes++) {
            visits.add(served(desk, day, RABAT, Duration.ofMinutes(minutes)));
        }
        for (int i = 0; i < 5; i++) {
            visits.add(VisitText.abandoned(id(desk, visits.size() + i), desk.point(), at(day, RABAT)));
        }
        desk.send(visits);
        counted(desk, 25);
        JsonNode waits = waits(desk, "");
        assertThat(waits.get("n").asInt()).isEqualTo(25);
        assertThat(waits.get("abandoned").asInt()).isEqualTo(5);
        figure(waits.at("/measured/p50"), 10, 20, "OK");
        figure(waits.at("/measured/p90"), 18, 20, "OK");
        // Nothing had been announced on the day itself.
        assertThat(waits.at("/measured/withinAnnounced/n").asInt()).isZero();
        assertThat(waits.at("/measured/withinAnnounced/value").isNull()).isTrue();
        assertThat(waits.at("/announced/0/days").asInt()).isEqualTo(1);
        assertThat(waits.at("/announced/0").has("minutes")).isFalse();
    }

    @Test
    void whoLeftCountsAgainstTheAnnouncedWaitAndASecondTooLateIsTooLate() {
        SiteDesk desk = SiteDesk.open(client, SITE, 0);
        // A wait of nothing is kept, one of a second is not; who left is in the denominator.
        Instant now = Instant.now();
        List<VisitText> visits = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            visits.add(VisitText.served(id(desk, i), desk.point(), now, Duration.ofSeconds(i < 4 ? 0 : 1)));
        }
        visits.add(VisitText.abandoned(id(desk, 6), desk.point(), now));
        visits.add(VisitText.abandoned(id(desk, 7), desk.point(), now));
        desk.send(visits);
        counted(desk, 8);
        JsonNode within = waits(desk, "").at("/measured/withinAnnounced");
        figure(within, 50, 8, "OK");
        assertThat(within.get("low").asDouble()).isEqualTo(21.52);
        assertThat(within.get("high").asDouble()).isEqualTo(78.48);
    }

    @Test
    void aLaterAnnouncementDoesNotRewriteTheDay() {
        SiteDesk desk = SiteDesk.open(client, SITE, 30);
        Instant now = Instant.now();
        desk.send(List.of(VisitText.served(id(desk, 1), desk.point(), now, Duration.ZERO)));
        counted(desk, 1);
        desk.announce(5)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.announcedWaitMinutes")
                .isEqualTo(5);
        desk.send(List.of(VisitText.served(id(desk, 2), desk.point(), now, Duration.ZERO)));
        counted(desk, 2);
        assertThat(buckets.of(SITE, null, desk.point()))
                .anySatisfy(bucket -> assertThat(bucket.announced()).isEqualTo(30));
    }

    @Test
    void anAnnouncedWaitBeyondTenHoursIsRefused() {
        SiteDesk desk = SiteDesk.open(client, SITE, 600);
        desk.announce(601)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/announcedWaitMinutes");
        desk.announce(-1).expectStatus().isBadRequest();
    }

    @Test
    void aLateUploadLandsOnTheDayOfTheArrivalInTheSitesZone() {
        SiteDesk desk = SiteDesk.open(client, "ALGECIRAS-CONSULATE", null);
        // Before the last full month of any day, of which another test counts the visits.
        LocalDate day = yesterday(MADRID).minusDays(65);
        // A quarter past midnight in Algeciras is still the day before in UTC.
        Instant arrived = day.atTime(0, 15).atZone(MADRID).toInstant();
        desk.send(List.of(VisitText.served(id(desk, 1), desk.point(), arrived, Duration.ofMinutes(3))));
        counted(desk, 1);
        JsonNode waits = waits(desk, "&by=day&from=" + day.minusDays(1) + "&to=" + day.plusDays(1));
        assertThat(waits.get("periods").valueStream().map(part -> part.get("n").asInt()))
                .containsExactly(0, 1, 0);
        assertThat(waits.at("/periods/0/measured/p50/value").isNull()).isTrue();
        assertThat(waits.at("/periods/1/measured/p50/status").asString()).isEqualTo("INSUFFICIENT");
    }

    @Test
    void monthsAreTheSumsOfTheirDaysAndTheSiteOfItsPoints() {
        SiteDesk one = SiteDesk.open(client, "RABAT-VEHICLES", null);
        SiteDesk other = SiteDesk.open(client, "RABAT-VEHICLES", null);
        LocalDate day = yesterday(RABAT).minusDays(2);
        one.send(List.of(
                served(one, day, RABAT, Duration.ofMinutes(1)),
                served(one, day.plusDays(1), RABAT, Duration.ofMinutes(2))));
        other.send(List.of(
                served(other, day, RABAT, Duration.ofMinutes(3)),
                served(other, day, RABAT, Duration.ofMinutes(4)),
                served(other, day, RABAT, Duration.ofMinutes(50))));
        counted(one, 2);
        counted(other, 3);
        JsonNode waits = get("/api/v1/sites/RABAT-VEHICLES/waits?by=month", SiteDesk.STAFF);
        figure(waits.at("/measured/p50"), 3, 5, "OK");
        figure(waits.at("/measured/p90"), 50, 5, "OK");
        assertThat(waits.get("periods")
                        .valueStream()
                        .mapToInt(part -> part.get("n").asInt())
                        .sum())
                .isEqualTo(5);
    }

    @Test
    void whatCitizensPerceiveStandsBesideOrIsUnknown() {
        String today = LocalDate.now(RABAT).toString();
        String path = "/api/v1/sites/" + SITE + "/waits?by=day&from=" + today + "&to=" + today;
        JsonNode silent = get(path, SiteDesk.STAFF);
        assertThat(silent.at("/perceived/p50/status").asString()).isEqualTo("UNKNOWN");
        assertThat(silent.at("/perceived/p50/value").isNull()).isTrue();
        assertThat(silent.at("/periods/0/perceived/p90/status").asString()).isEqualTo("UNKNOWN");

        ObjectNode told = (ObjectNode) SiteDesk.JSON.readTree(Contracts.read("feedback-service/declared-waits.json"));
        told.putArray("periods").addObject().put("from", today).put("to", today).set("figures", told.get("figures"));
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/indicators"))
                .withQueryParam("site", WireMock.equalTo(SITE))
                .withQueryParam("from", WireMock.equalTo(today))
                .withQueryParam("to", WireMock.equalTo(today))
                .withQueryParam("by", WireMock.equalTo("day"))
                .willReturn(WireMock.okJson(told.toString())));
        JsonNode waits = get(path, SiteDesk.STAFF);
        figure(waits.at("/perceived/p50"), 15, 5, "OK");
        figure(waits.at("/perceived/p90"), 19, 5, "OK");
        figure(waits.at("/periods/0/perceived/p90"), 19, 5, "OK");
    }

    @Test
    void thePublicSeesOfWhatCitizensPerceiveOnlyWhatWasPublished() {
        String path = "/public/v1/sites/RABAT-VEHICLES/waits";
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/public/v1/indicators"))
                .willReturn(WireMock.serviceUnavailable()));
        assertThat(get(path, null).at("/perceived/p50/status").asString()).isEqualTo("UNKNOWN");
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/public/v1/indicators"))
                .withQueryParam("site", WireMock.equalTo("RABAT-VEHICLES"))
                .willReturn(WireMock.okJson(Contracts.read("feedback-service/published-waits.json"))));
        JsonNode perceived = get(path, null).get("perceived");
        assertThat(perceived.get("from").asString()).isEqualTo("2025-03-01");
        assertThat(perceived.get("to").asString()).isEqualTo("2025-03-31");
        figure(perceived.get("p50"), 15, 40, "OK");
        figure(perceived.get("p90"), 19, 40, "OK");
        WireMock.verify(0, WireMock.getRequestedFor(WireMock.urlPathEqualTo("/api/v1/indicators")));
    }

    @ParameterizedTest
    @CsvSource({"404,RABAT-ANNEX-06", "410,TEMARA-POLICE"})
    void whatWasNotPublishedOrWasRetractedIsNotTold(int status, String site) {
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/public/v1/indicators"))
                .withQueryParam("site", WireMock.equalTo(site))
                .willReturn(WireMock.aResponse().withStatus(status)));
        JsonNode perceived = get("/public/v1/sites/" + site + "/waits", null).get("perceived");
        assertThat(perceived.has("from")).isFalse();
        assertThat(perceived.at("/p50/status").asString()).isEqualTo("SUPPRESSED");
        assertThat(perceived.at("/p90/value").isNull()).isTrue();
    }

    @Test
    void thePublicSeesTheLastFullMonthFromTenVisitsOn() {
        String site = "ALGECIRAS-CONSULATE";
        SiteDesk desk = SiteDesk.open(client, site, 15);
        LocalDate lastOfMonth = LocalDate.now(MADRID).withDayOfMonth(1).minusDays(1);
        String path = "/public/v1/sites/" + site + "/waits";
        send(desk, lastOfMonth, 9);
        counted(desk, 9);
        JsonNode hidden = get(path, null);
        assertThat(hidden.get("to").asString()).isEqualTo(lastOfMonth.toString());
        assertThat(hidden.at("/measured/p50/value").isNull()).isTrue();
        assertThat(hidden.at("/measured/p50").has("n")).isFalse();
        assertThat(hidden.at("/measured/p50/status").asString()).isEqualTo("SUPPRESSED");
        assertThat(hidden.get("announced")
                        .valueStream()
                        .filter(one -> one.get("servicePoint").asString().equals(desk.point()))
                        .map(one -> one.get("minutes").asInt()))
                .containsExactly(15);
        send(desk, lastOfMonth, 1);
        counted(desk, 10);
        JsonNode few = get(path, null).at("/measured/p50");
        assertThat(few.get("status").asString()).isEqualTo("INDICATIVE");
        assertThat(few.get("value").isNull()).isTrue();
        assertThat(few.get("low").asInt()).isEqualTo(0);
        assertThat(few.get("high").asInt()).isEqualTo(5);
        send(desk, lastOfMonth, 20);
        counted(desk, 30);
        figure(get(path, null).at("/measured/p50"), 4, 30, "OK");
        send(desk, lastOfMonth.withDayOfMonth(1).minusDays(1), 5);
        counted(desk, 35);
        assertThat(get(path, null).at("/measured/p50/n").asInt()).isEqualTo(30);
    }

    @Test
    void whatIsNotPublicIsNotThere() {
        client.get()
                .uri("/public/v1/sites/NO-SITE/waits")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void onlyWhoMaySeeTheSiteSeesItsWaits() {
        String path = "/api/v1/sites/" + SITE + "/waits";
        status(path, Tokens.system("INTERIOR", "indicators.read"), 200);
        status(path, Tokens.service("rollout-service"), 200);
        status(path, Tokens.system("INTERIOR", "activity.write"), 403);
        status(path, Tokens.staff("integrity-officer"), 403);
        status(path, Tokens.system("HEALTH", "indicators.read"), 404);
        status(path, Tokens.siteManager("ALGECIRAS-CONSULATE"), 404);
    }

    @Test
    void badPeriodsAreRefused() {
        String path = "/api/v1/sites/" + SITE + "/waits?";
        status(path + "from=2026-01-01", SiteDesk.STAFF, 400);
        status(path + "from=2026-02-01&to=2026-01-01", SiteDesk.STAFF, 400);
        status(path + "from=1976-01-01&to=2026-01-01", SiteDesk.STAFF, 400);
        status(path + "from=2024-01-01&to=2026-01-01&by=day", SiteDesk.STAFF, 400);
        status(path + "by=day", SiteDesk.STAFF, 400);
        status(path + "by=week", SiteDesk.STAFF, 400);
        status(path + "servicePoint=NO-DESK", SiteDesk.STAFF, 422);
    }

    private void send(SiteDesk desk, LocalDate day, int some) {
        List<VisitText> visits = new ArrayList<>();
        for (int i = 0; i < some; i++) {
            visits.add(served(desk, day, MADRID, Duration.ofMinutes(4)));
        }
        desk.send(visits);
    }

    private int made;

    private VisitText served(SiteDesk desk, LocalDate day, ZoneId zone, Duration wait) {
        return VisitText.served(id(desk, 1000 + made++), desk.point(), at(day, zone), wait);
    }

    private static String id(SiteDesk desk, int number) {
        return desk.point() + "/" + number;
    }

    private static Instant at(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.of(0, 1)).atZone(zone).toInstant();
    }

    private static LocalDate yesterday(ZoneId zone) {
        return LocalDate.now(zone).minusDays(1);
    }

    private void counted(SiteDesk desk, long n) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(buckets.of(desk.site(), null, desk.point()).stream()
                                .mapToLong(WaitBucket::n)
                                .sum())
                        .isEqualTo(n));
    }

    private JsonNode waits(SiteDesk desk, String more) {
        return get("/api/v1/sites/" + desk.site() + "/waits?servicePoint=" + desk.point() + more, SiteDesk.STAFF);
    }

    private JsonNode get(String path, String token) {
        return SiteDesk.JSON.readTree(client.get()
                .uri(path)
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private void status(String path, String token, int expected) {
        client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isEqualTo(expected);
    }

    private static void figure(JsonNode figure, double value, int n, String status) {
        assertThat(figure.get("value").asDouble()).isEqualTo(value);
        assertThat(figure.get("n").asInt()).isEqualTo(n);
        assertThat(figure.get("status").asString()).isEqualTo(status);
    }
}
