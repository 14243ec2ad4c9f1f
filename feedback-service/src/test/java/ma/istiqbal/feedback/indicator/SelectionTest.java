package ma.istiqbal.feedback.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.istiqbal.feedback.Citizens;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Figures of many sites, by what they belong to. */
@FeedbackServiceTest
class SelectionTest {

    private static final String STAFF = Tokens.staff("programme-staff");

    @Autowired
    private RestTestClient client;

    @Autowired
    private Citizens citizens;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private AdjustableClock clock;

    private final String partner = "PA-" + fresh();
    private String month;

    @BeforeEach
    void sitesAnswer() {
        sites.answer();
        LocalDate today = today();
        month = "&from=%s&to=%s".formatted(today.withDayOfMonth(1), today.with(TemporalAdjusters.lastDayOfMonth()));
    }

    @Test
    void aSelectionIsTheSitesThatFitEveryCondition() {
        String court = site("COURT", "MA-05", "PILOT");
        String hospital = site("HOSPITAL", "MA-06", "EXTENSION");
        String consulate = site("CONSULATE", null, "GENERALISATION");
        say(court, 5, 5);
        say(hospital, 6, 1);
        say(consulate, 7, 4);
        Awaitility.await()
                .untilAsserted(() -> assertThat(n("partner=" + partner)).isEqualTo(18));
        assertThat(n("partner=" + partner + "&region=MA-05")).isEqualTo(5);
        assertThat(n("partner=" + partner + "&region=ABROAD")).isEqualTo(7);
        assertThat(n("partner=" + partner + "&type=HOSPITAL")).isEqualTo(6);
        assertThat(n("partner=" + partner + "&phase=GENERALISATION")).isEqualTo(7);
        assertThat(n("partner=" + partner + "&type=HOSPITAL&region=MA-06&phase=EXTENSION"))
                .isEqualTo(6);
        assertThat(n("site=" + court + "&region=MA-05")).isEqualTo(5);
        get("partner=" + partner + "&type=HOSPITAL&region=MA-05" + month, STAFF)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NO_SITE_SELECTED");
        // 12 of 18 are satisfied.
        assertThat(json("partner=" + partner, STAFF).at("/figures/csat/value").asDouble())
                .isEqualTo(66.67);
    }

    @Test
    void thePartsAddUpToTheWhole() {
        say(site("COURT", "MA-05", "PILOT"), 5, 5);
        say(site("COURT", "MA-06", "EXTENSION"), 6, 1);
        say(site("CONSULATE", null, "PILOT"), 7, 4);
        Awaitility.await()
                .untilAsserted(() -> assertThat(n("partner=" + partner)).isEqualTo(18));
        assertThat(groups("region")).isEqualTo(Map.of("ABROAD", 7L, "MA-05", 5L, "MA-06", 6L));
        assertThat(groups("type")).isEqualTo(Map.of("CONSULATE", 7L, "COURT", 11L));
        assertThat(groups("phase")).isEqualTo(Map.of("PILOT", 12L, "EXTENSION", 6L));
        assertThat(groups("partner")).isEqualTo(Map.of(partner, 18L));
        Awaitility.await().untilAsserted(() -> {
            long nation = n("change=false");
            assertThat(sum(json("groupBy=region", STAFF))).isEqualTo(nation);
            assertThat(sum(json("groupBy=partner", STAFF))).isEqualTo(nation);
        });
    }

    @Test
    void aBreakdownBySiteComesInPages() {
        String first = site("COURT", "MA-05", "PILOT");
        String second = site("COURT", "MA-05", "PILOT");
        String third = site("COURT", "MA-05", "PILOT");
        say(first, 1, 5);
        Awaitility.await()
                .untilAsserted(() -> assertThat(n("partner=" + partner)).isEqualTo(1));
        JsonNode page = json("groupBy=site&limit=2&partner=" + partner, STAFF);
        assertThat(page.get("sites").asLong()).isEqualTo(3);
        assertThat(page.get("groups").size()).isEqualTo(2);
        JsonNode rest = json(
                "groupBy=site&limit=2&partner=%s&cursor=%s"
                        .formatted(partner, page.get("nextCursor").asString()),
                STAFF);
        assertThat(rest.get("groups").size()).isEqualTo(1);
        assertThat(rest.has("nextCursor")).isFalse();
        assertThat(List.of(first, second, third).stream().sorted().toList())
                .isEqualTo(java.util.stream.Stream.of(page, rest)
                        .flatMap(one -> one.get("groups").valueStream())
                        .map(group -> group.get("key").asString())
                        .toList());
        get("groupBy=site&cursor=forged" + month, STAFF).expectStatus().isBadRequest();
    }

    @Test
    void everyoneSeesJustTheirOwnSites() {
        String mine = site("COURT", "MA-05", "PILOT");
        say(mine, 5, 5);
        String others = citizens.freshSite();
        say(others, 1, 1);
        String manager = Tokens.partnerManager(partner);
        Awaitility.await()
                .untilAsserted(() -> assertThat(n("partner=" + partner)).isEqualTo(5));
        assertThat(json("region=MA-05", manager).get("n").asLong()).isEqualTo(5);
        JsonNode all = json("groupBy=partner", manager);
        assertThat(all.get("sites").asLong()).isEqualTo(1);
        assertThat(all.at("/groups/0/key").asString()).isEqualTo(partner);
        assertThat(all.get("groups").size()).isEqualTo(1);
        assertThat(json("groupBy=site", Tokens.siteManager(mine)).get("sites").asLong())
                .isEqualTo(1);
        get("partner=INTERIOR" + month, manager).expectStatus().isNotFound();
        get("region=MA-04" + month, manager).expectStatus().isNotFound();
        get("groupBy=site&site=" + others + month, manager).expectStatus().isNotFound();
        get("region=MA-05" + month, Tokens.siteManager("NO-SITE"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aSiteTakesItsPastAlongAndAClosedOneKeepsIt() {
        String site = site("COURT", "MA-05", "PILOT");
        say(site, 5, 5);
        Awaitility.await()
                .untilAsserted(() -> assertThat(n("partner=" + partner)).isEqualTo(5));
        String heir = "PA-" + fresh();
        sites.tell(site, 2, state -> {
            SiteFeed.description(state).put("partner", heir).put("region", "MA-07");
            return state.put("lifecycle", "CLOSED").put("closedOn", today().toString());
        });
        Awaitility.await()
                .untilAsserted(() ->
                        get("partner=" + partner + month, STAFF).expectStatus().isNotFound());
        assertThat(n("partner=" + heir + "&region=MA-07")).isEqualTo(5);
    }

    @Test
    void aServicePointHasItsOwnFigures() {
        String site = "TEST-" + fresh();
        sites.tell(site, 1, state -> {
            state.putArray("servicePoints").addObject().put("code", "DESK-1").put("open", true);
            return state;
        });
        say(site, 5, 1);
        String code = (String) client.post()
                .uri("/api/v1/feedback-points")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "site",
                        site,
                        "servicePoint",
                        "DESK-1",
                        "channel",
                        "QR",
                        "names",
                        Map.of("ar", "شباك", "fr", "Guichet")))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("publicId");
        client.post()
                .uri("/api/v1/feedback-points/" + code + "/transitions")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("to", "ACTIVE"))
                .exchange()
                .expectStatus()
                .isOk();
        String signed = json("/api/v1/feedback-points/" + code).get("code").asString();
        for (int i = 0; i < 6; i++) {
            citizens.send(citizens.body(signed, Map.of("overall", 5)), Citizens.freshKey())
                    .expectStatus()
                    .isCreated();
        }
        sites.tellVisitors(site, today(), 1, state -> state.put("servicePoint", "DESK-1"));
        Awaitility.await().untilAsserted(() -> assertThat(n("site=" + site)).isEqualTo(11));
        Awaitility.await().untilAsserted(() -> {
            JsonNode desk = json("site=" + site + "&servicePoint=DESK-1", STAFF);
            assertThat(desk.get("n").asLong()).isEqualTo(6);
            assertThat(desk.at("/figures/csat/value").asDouble()).isEqualTo(100.0);
            assertThat(desk.at("/figures/responseRate/value").asDouble()).isEqualTo(60.0);
        });
        JsonNode parts = json("groupBy=servicePoint&site=" + site, STAFF);
        assertThat(parts.get("groups")
                        .valueStream()
                        .map(group -> group.path("key").asString("-") + " " + group.get("n")))
                .containsExactly("- 5", "DESK-1 6");
        get("servicePoint=NO-DESK&site=" + site + month, STAFF)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("SERVICE_POINT_NOT_FOUND");
    }

    @Test
    void whatDoesNotGoTogetherIsToldAtOnce() {
        refused("servicePoint=DESK&groupBy=region&by=day&limit=3&from=2026-02-01&to=2026-01-01")
                .jsonPath("$.violations[*].code")
                .isEqualTo(List.of("ONLY_WITH", "NOT_WITH", "NOT_WITH", "ONLY_WITH", "ENDS_BEFORE_IT_BEGINS"));
        refused("region=MA-05").jsonPath("$.violations[*].pointer").isEqualTo(List.of("?from", "?to"));
        refused("site=RABAT-ANNEX-06&change=true")
                .jsonPath("$.violations[0].code")
                .isEqualTo("REQUIRED");
        refused("from=1976-01-01&to=2026-01-01")
                .jsonPath("$.violations[0].code")
                .isEqualTo("PERIOD_TOO_LONG");
        refused("from=2024-01-01&to=2026-01-01&by=rolling90")
                .jsonPath("$.violations[0].code")
                .isEqualTo("TOO_MANY_PARTS");
        refused("region=MA-13" + month).jsonPath("$.violations[0].pointer").isEqualTo("?region");
        refused("phase=TEST" + month).jsonPath("$.violations[0].pointer").isEqualTo("?phase");
        refused("groupBy=colour" + month).jsonPath("$.violations[0].pointer").isEqualTo("?groupBy");
        refused("typ=COURT" + month).jsonPath("$.violations[0].code").isEqualTo("UNKNOWN_PARAMETER");
    }

    @Test
    void allBadValuesAreToldAtOnceWhetherTheyCanBeReadOrNot() {
        refused("groupBy=site&limit=some&from=yesterday&region=MA-13&typ=COURT")
                .jsonPath("$.violations[*].pointer")
                .isEqualTo(List.of("?typ"));
        refused("groupBy=site&limit=some&from=yesterday&region=MA-13")
                .jsonPath("$.violations[*]['pointer', 'code']")
                .isEqualTo(List.of(
                        Map.of("pointer", "?from", "code", "WRONG_TYPE"),
                        Map.of("pointer", "?limit", "code", "WRONG_TYPE"),
                        Map.of("pointer", "?region", "code", "WRONG_FORMAT")));
    }

    @Test
    void aHeaderIsNoParameter() {
        String court = site("COURT", "MA-06", "PILOT");
        say(court, 5, 5);
        client.get()
                .uri("/api/v1/indicators?site=" + court + month)
                .headers(headers -> {
                    headers.setBearerAuth(STAFF);
                    headers.set("groupBy", "colour");
                    headers.set("region", "MA-05");
                })
                .exchange()
                .expectStatus()
                .isOk();
    }

    private BodyContentSpec refused(String parameters) {
        return get(parameters, STAFF).expectStatus().isBadRequest().expectBody();
    }

    private String site(String type, String region, String role) {
        String code = "TEST-" + fresh();
        sites.tell(code, 1, state -> {
            ObjectNode description = SiteFeed.description(state);
            description.put("partner", partner).put("type", type).put("role", role);
            if (region == null) {
                description
                        .put("country", "ES")
                        .put("timeZone", "Africa/Casablanca")
                        .remove("region");
            } else {
                description.put("region", region);
            }
            return state;
        });
        return code;
    }

    private void say(String site, int times, int overall) {
        for (int i = 0; i < times; i++) {
            citizens.say(site, Map.of("overall", overall));
        }
    }

    private long n(String selection) {
        JsonNode answer = new JsonMapper().readTree(body(get(selection + month, STAFF)));
        return answer.path("n").asLong();
    }

    private Map<String, Long> groups(String by) {
        return json("groupBy=%s&partner=%s".formatted(by, partner), STAFF)
                .get("groups")
                .valueStream()
                .collect(Collectors.toMap(
                        group -> group.get("key").asString(),
                        group -> group.get("n").asLong()));
    }

    private static long sum(JsonNode breakdown) {
        return breakdown
                .get("groups")
                .valueStream()
                .mapToLong(group -> group.get("n").asLong())
                .sum();
    }

    private JsonNode json(String parameters, String token) {
        return new JsonMapper()
                .readTree(body(get(parameters + month, token).expectStatus().isOk()));
    }

    private JsonNode json(String path) {
        return new JsonMapper()
                .readTree(body(client.get()
                        .uri(path)
                        .headers(headers -> headers.setBearerAuth(STAFF))
                        .exchange()));
    }

    private static byte[] body(ResponseSpec response) {
        return response.expectBody().returnResult().getResponseBody();
    }

    private ResponseSpec get(String parameters, String token) {
        return client.get()
                .uri("/api/v1/indicators?" + parameters)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Africa/Casablanca"));
    }

    private static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }
}
