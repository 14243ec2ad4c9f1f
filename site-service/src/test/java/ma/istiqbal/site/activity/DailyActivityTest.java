package ma.istiqbal.site.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.ServiceTest;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class DailyActivityTest {

    private static final String PATH = "/api/v1/sites/RABAT-ANNEX-06/activity";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Africa/Casablanca"));

    @Autowired
    private RestTestClient client;

    private String desk;

    @BeforeEach
    void openADesk() {
        desk = SiteDesk.open(client, "RABAT-ANNEX-06", null).point();
    }

    @Test
    void aRecordedDayIsReadBackAndCorrected() {
        String key = TODAY + ".MANUAL." + desk;
        var created = record(day(TODAY), SiteDesk.STAFF).expectStatus().isCreated();
        created.expectHeader().valueEquals("Location", PATH + "/" + key);
        created.expectHeader().valueEquals("ETag", "\"1\"");
        correct(key, "\"1\"", Map.of("visitors", 50, "served", 40, "abandoned", 10, "invited", 20))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        get("/" + key, SiteDesk.STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.visitors")
                .isEqualTo(50)
                .jsonPath("$.invited")
                .isEqualTo(20)
                .jsonPath("$.version")
                .isEqualTo(2);
        correct(key, "\"1\"", Map.of("visitors", 1, "served", 1, "abandoned", 0))
                .expectStatus()
                .isEqualTo(412);
        history(key, "ma.istiqbal.activity.recorded", "ma.istiqbal.activity.corrected");
    }

    @Test
    void theFeedTellsADayAsOtherServicesReadIt() {
        String agreed = Contracts.read("site-service/activity-changes.json");
        JsonMapper json = new JsonMapper();
        LocalDate date = TODAY.minusDays(777);
        ObjectNode event = (ObjectNode) json.readTree(agreed.replace("2026-11-23", date.toString()))
                .get("items")
                .get(0);
        ObjectNode body = ((ObjectNode) event.get("data").get("state")).deepCopy();
        body.remove(List.of("site", "partner"));
        record(json.convertValue(body, Map.class), SiteDesk.STAFF)
                .expectStatus()
                .isCreated();
        event.remove("sequence");
        String id = event.get("id").asString();
        Awaitility.await().untilAsserted(() -> {
            byte[] feed = client.get()
                    .uri("/api/v1/site-changes?after=0&limit=200")
                    .headers(headers -> headers.setBearerAuth(Tokens.service("feedback-service")))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .returnResult()
                    .getResponseBody();
            JsonNode told = json.readTree(feed)
                    .get("items")
                    .valueStream()
                    .filter(one -> one.get("id").asString().equals(id))
                    .findFirst()
                    .orElseThrow();
            JSONAssert.assertEquals(event.toString(), told.toString(), JSONCompareMode.LENIENT);
        });
    }

    @Test
    void aDayIsRecordedOnceForEachSourceAndPlace() {
        record(day(TODAY), SiteDesk.STAFF).expectStatus().isCreated();
        Map<String, Object> queue = day(TODAY);
        queue.put("source", "QUEUE_SYSTEM");
        record(queue, SiteDesk.STAFF).expectStatus().isCreated();
        record(day(TODAY), SiteDesk.STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("ACTIVITY_RECORDED_ALREADY");
    }

    @Test
    void allBrokenRulesAreToldAtOnce() {
        Map<String, Object> body = day(TODAY.plusDays(1));
        body.putAll(Map.of("servicePoint", "NO-DESK", "visitors", 10, "served", 9, "abandoned", 2, "invited", 11));
        record(body, SiteDesk.STAFF)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(((List<?>) pointers).stream().map(String::valueOf))
                        .containsExactlyInAnyOrder("/date", "/servicePoint", "/served", "/abandoned", "/invited"));
        record(day(LocalDate.of(1950, 1, 1)), SiteDesk.STAFF)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("TOO_LONG_AGO");
    }

    @Test
    void badValuesAreToldAtOnce() {
        record(Map.of("date", "2026-02-30", "source", "GUESS", "visitors", -1, "served", "5"), SiteDesk.STAFF)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(((List<?>) pointers).stream().map(String::valueOf))
                        .containsExactlyInAnyOrder("/date", "/source", "/visitors", "/served", "/abandoned"));
    }

    @Test
    void aCorrectionKeepsTheRules() {
        record(day(TODAY), SiteDesk.STAFF).expectStatus().isCreated();
        correct(TODAY + ".MANUAL." + desk, "\"1\"", Map.of("visitors", 1, "served", 1, "abandoned", 1))
                .expectStatus()
                .isEqualTo(422);
        correct(TODAY.minusDays(1) + ".MANUAL." + desk, "\"1\"", Map.of("visitors", 1, "served", 1, "abandoned", 0))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aRangeIsListedInPagesAndSummedUp() {
        for (int ago = 0; ago < 5; ago++) {
            Map<String, Object> body = day(TODAY.minusDays(ago));
            if (ago % 2 == 0) {
                body.put("invited", 10);
            }
            record(body, SiteDesk.STAFF).expectStatus().isCreated();
        }
        String range = "?servicePoint=" + desk + "&from=" + TODAY.minusDays(3) + "&to=" + TODAY;
        String cursor = get(range + "&limit=3", SiteDesk.STAFF)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("nextCursor")
                .toString();
        get(range + "&limit=3&cursor=" + cursor, SiteDesk.STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].date")
                .isEqualTo(TODAY.toString());
        get("/totals" + range, SiteDesk.STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].days")
                .isEqualTo(4)
                .jsonPath("$.items[0].visitors")
                .isEqualTo(160)
                .jsonPath("$.items[0].invited")
                .isEqualTo(20)
                .jsonPath("$.items[0].visitorsWhereInvitedIsKnown")
                .isEqualTo(80);
    }

    @Test
    void badRangesAreRefused() {
        get("?from=2026-02-01&to=2026-01-01", SiteDesk.STAFF).expectStatus().isBadRequest();
        get("?from=2026-02-01", SiteDesk.STAFF).expectStatus().isBadRequest();
        get("/totals?from=2025-01-01&to=2026-12-31", SiteDesk.STAFF)
                .expectStatus()
                .isBadRequest();
        get("/totals", SiteDesk.STAFF)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations.length()")
                .isEqualTo(2);
    }

    @Test
    void onlyWhoMayWriteTheSitesActivity() {
        record(day(TODAY), Tokens.system("INTERIOR", "activity.write"))
                .expectStatus()
                .isCreated();
        record(day(TODAY.minusDays(1)), Tokens.siteManager("RABAT-ANNEX-06"))
                .expectStatus()
                .isCreated();
        record(day(TODAY.minusDays(2)), Tokens.partnerManager("INTERIOR"))
                .expectStatus()
                .isCreated();
        record(day(TODAY.minusDays(3)), Tokens.system("INTERIOR", "sites.read"))
                .expectStatus()
                .isForbidden();
        record(day(TODAY.minusDays(3)), Tokens.staff("auditor")).expectStatus().isForbidden();
        record(day(TODAY.minusDays(3)), Tokens.system("HEALTH", "activity.write"))
                .expectStatus()
                .isNotFound();
        record(day(TODAY.minusDays(3)), Tokens.siteManager("ALGECIRAS-CONSULATE"))
                .expectStatus()
                .isNotFound();
        get("/" + TODAY + ".MANUAL." + desk, Tokens.system("HEALTH", "sites.read"))
                .expectStatus()
                .isNotFound();
        get("/" + TODAY + ".MANUAL." + desk, Tokens.system("INTERIOR", "sites.read"))
                .expectStatus()
                .isOk();
    }

    private void history(String key, String... types) {
        Awaitility.await()
                .untilAsserted(() -> get("/" + key + "/history", SiteDesk.STAFF)
                        .expectBody()
                        .jsonPath("$.items[*].type")
                        .value(found -> assertThat(((List<?>) found).stream().map(String::valueOf))
                                .containsExactly(types)));
    }

    private RestTestClient.ResponseSpec record(Map<String, Object> body, String token) {
        return client.post()
                .uri(PATH)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private RestTestClient.ResponseSpec correct(String key, String tag, Map<String, Object> body) {
        return client.put()
                .uri(PATH + "/" + key)
                .headers(headers -> headers.setBearerAuth(SiteDesk.STAFF))
                .header("If-Match", tag)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private RestTestClient.ResponseSpec get(String path, String token) {
        return client.get()
                .uri(PATH + path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private Map<String, Object> day(LocalDate date) {
        return new TreeMap<>(Map.of(
                "date",
                date.toString(),
                "servicePoint",
                desk,
                "source",
                "MANUAL",
                "visitors",
                40,
                "served",
                30,
                "abandoned",
                5));
    }
}
