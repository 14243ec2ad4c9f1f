package ma.istiqbal.site.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.ServiceTest;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
@EnableWireMock(
        @ConfigureWireMock(
                name = "others",
                baseUrlProperties = {"PARTNER_SERVICE_URL", "ROLLOUT_SERVICE_URL", "FEEDBACK_SERVICE_URL"}))
class SiteRegistryTest {

    private static final String STAFF = Tokens.staff("programme-staff");
    private static final String ADMIN = Tokens.staff("programme-admin");

    @Autowired
    private RestTestClient client;

    @BeforeEach
    void partnersAnswer() {
        WireMock.stubFor(WireMock.get("/api/v1/partners/INTERIOR")
                .willReturn(WireMock.okJson(Contracts.read("partner-service/partner.json"))));
        WireMock.stubFor(WireMock.get(WireMock.urlPathMatching("/api/v1/partners/NO-.*"))
                .willReturn(WireMock.aResponse().withStatus(404)));
    }

    @Test
    void theProgrammesTwelveSitesAreThere() {
        client.get()
                .uri("/api/v1/sites?limit=200")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.lifecycle == 'LIVE' && @.region != 'MA-05')].code")
                .value(live -> assertThat(((List<?>) live)
                                .stream().map(String::valueOf).filter(code -> !code.startsWith("TEST-")))
                        .hasSize(8))
                .jsonPath("$.items[?(@.code == 'ALGECIRAS-CONSULATE')].timeZone")
                .isEqualTo("Europe/Madrid")
                .jsonPath("$.items[?(@.code == 'BERRECHID-COURT')].sensitivity")
                .isEqualTo("HIGH");
    }

    @Test
    void aSiteIsAnsweredAsItsReadersExpect() {
        client.get()
                .uri("/api/v1/sites/RABAT-ANNEX-06")
                .headers(headers -> headers.setBearerAuth(Tokens.service("rollout-service")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json(withoutVersion("site-service/site.json"), JsonCompareMode.LENIENT)
                .jsonPath("$.version")
                .value(version -> assertThat((Integer) version).isPositive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"site-changes", "calendar-changes"})
    void theFeedTellsSitesAndCalendarsAsOtherServicesReadThem(String contract) {
        JsonMapper json = new JsonMapper();
        for (JsonNode agreed : json.readTree(Contracts.read("site-service/" + contract + ".json"))
                .get("items")) {
            // The order in which the sites were loaded is nobody's business.
            String expected = ((ObjectNode) agreed).without("sequence").toString();
            Awaitility.await()
                    .untilAsserted(() -> JSONAssert.assertEquals(
                            expected, event(json, agreed.get("id").asString()), JSONCompareMode.LENIENT));
        }
    }

    /** How often the site was changed is nobody's business, as long as it is counted. */
    private static String withoutVersion(String contract) {
        ObjectNode agreed = (ObjectNode) new JsonMapper().readTree(Contracts.read(contract));
        assertThat(agreed.remove("version").isNumber()).isTrue();
        return agreed.toString();
    }

    private String event(JsonMapper json, String id) {
        String feed = client.get()
                .uri("/api/v1/site-changes?after=0&limit=200")
                .headers(headers -> headers.setBearerAuth(Tokens.service("feedback-service")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return json.readTree(feed)
                .get("items")
                .valueStream()
                .filter(event -> event.get("id").asString().equals(id))
                .map(JsonNode::toString)
                .findFirst()
                .orElse("{}");
    }

    @Test
    void aProposedSiteIsReadBackAsItWasWritten() {
        String code = freshCode();
        var created = register(code, STAFF).expectStatus().isCreated();
        created.expectHeader().valueEquals("Location", "/api/v1/sites/" + code);
        created.expectHeader().valueEquals("ETag", "\"1\"");
        created.expectHeader().exists("Content-Length");

        client.get()
                .uri("/api/v1/sites/" + code)
                .headers(headers -> headers.setBearerAuth(STAFF))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.lifecycle")
                .isEqualTo("PROPOSED")
                .jsonPath("$.names.ar")
                .isEqualTo("ملحقة")
                .jsonPath("$.allowedActions[0]")
                .isEqualTo("UNDER_AUDIT");
    }

    @Test
    void aSecondSiteWithTheSameCodeIsRefused() {
        String code = freshCode();
        register(code, STAFF).expectStatus().isCreated();
        register(code, STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("SITE_CODE_TAKEN");
    }

    @Test
    void allBadFieldsAreToldAtOnceInTheCallersLanguage() {
        client.post()
                .uri("/api/v1/sites")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .headers(headers -> headers.set("Accept-Language", "fr"))
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"code": "lower case", "type": "CASINO", "partner": "INTERIOR", "role": 7, "tenant": 1,
                         "names": {"ar": " ", "fr": "Annexe"}, "locality": {"ar": "الرباط", "fr": "Rabat"},
                         "country": "MA", "region": "MA-04", "timeZone": "Africa/Casablanca",
                         "location": {"latitude": 91, "longitude": -6.8, "precision": "CITY"}, "languages": []}""")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("La requête contient des valeurs invalides")
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(((List<?>) pointers).stream().map(String::valueOf))
                        .containsExactlyInAnyOrder(
                                "/code", "/type", "/role", "/tenant", "/names/ar", "/location/latitude", "/languages"));
    }

    @Test
    void rulesBetweenValuesAreToldAtOnce() {
        Map<String, Object> body = site(freshCode());
        body.put("country", "ES");
        body.put("timeZone", "Mars/Olympus");
        body.put("partner", "NO-PARTNER");
        body.put("languages", List.of("ar", "fr", "ar"));
        body.put("referenceSite", body.get("code"));
        client.post()
                .uri("/api/v1/sites")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(((List<?>) codes).stream().map(String::valueOf))
                        .containsExactlyInAnyOrder(
                                "REGION_ABROAD",
                                "NO_SUCH_TIME_ZONE",
                                "NO_SUCH_PARTNER",
                                "LANGUAGE_TWICE",
                                "REPLICATES_ITSELF"));
    }

    @Test
    void aCountryIsOneThatThereIs() {
        Map<String, Object> body = site(freshCode());
        body.put("country", "ZZ");
        body.remove("region");
        client.post()
                .uri("/api/v1/sites")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("NO_SUCH_COUNTRY");
    }

    @Test
    void nobodyLearnsOfAnothersProposedSiteByReferringToIt() {
        WireMock.stubFor(WireMock.get("/api/v1/partners/HEALTH")
                .willReturn(WireMock.okJson(Contracts.read("partner-service/partner.json"))));
        String hidden = freshCode();
        register(hidden, STAFF).expectStatus().isCreated();
        String own = freshCode();
        Map<String, Object> body = site(own);
        body.put("partner", "HEALTH");
        client.post()
                .uri("/api/v1/sites")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isCreated();
        body.remove("code");
        for (String reference : List.of(hidden, "NO-SITE", "RABAT-ANNEX-06")) {
            body.put("referenceSite", reference);
            client.put()
                    .uri("/api/v1/sites/" + own)
                    .headers(headers -> headers.setBearerAuth(Tokens.partnerManager("HEALTH")))
                    .header("If-Match", "\"1\"")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(reference.equals("RABAT-ANNEX-06") ? 200 : 422);
        }
    }

    @Test
    void theOwnersManagerLeavesTypeRoleAndOpeningDateAsTheyAre() {
        String code = freshCode();
        register(code, STAFF).expectStatus().isCreated();
        String manager = Tokens.partnerManager("INTERIOR");
        Map<String, Object> body = description();
        body.put("names", Map.of("ar", "ملحقة السلام", "fr", "Annexe Salam"));
        put(code, "\"1\"", manager, body).expectStatus().isOk();
        body.put("type", "POLICE_SERVICE");
        body.put("role", "GENERALISATION");
        body.put("opensOn", "2015-01-05");
        put(code, "\"2\"", manager, body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(((List<?>) codes).stream().map(String::valueOf))
                        .hasSize(3)
                        .containsOnly("ONLY_THE_PROGRAMME_CHANGES"))
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(((List<?>) pointers).stream().map(String::valueOf))
                        .containsExactlyInAnyOrder("/type", "/role", "/opensOn"));
        put(code, "\"2\"", STAFF, body).expectStatus().isOk();
        body.remove("opensOn");
        put(code, "\"3\"", manager, body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .isEqualTo(List.of("/opensOn"));
    }

    @Test
    void aTransitionListsEveryGuardThatDoesNotHold() {
        String code = freshCode();
        register(code, STAFF).expectStatus().isCreated();
        setCalendar(code);
        transition(code, "\"1\"", "UNDER_AUDIT", STAFF).expectStatus().isOk();
        transition(code, "\"2\"", "APPROVED", ADMIN)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("SITE_TRANSITION_REFUSED")
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(((List<?>) codes).stream().map(String::valueOf))
                        .contains("AUDIT_PASSED_FAIL", "SURVEY_LARGE_ENOUGH_UNKNOWN"));
    }

    @Test
    void withoutACalendarASiteIsNotAudited() {
        String code = freshCode();
        register(code, STAFF).expectStatus().isCreated();
        transition(code, "\"1\"", "UNDER_AUDIT", STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(((List<?>) codes).stream().map(String::valueOf))
                        .containsExactly("CALENDAR_SET_FAIL"));
        setCalendar(code);
        transition(code, "\"1\"", "UNDER_AUDIT", STAFF).expectStatus().isOk();
    }

    @Test
    void aRefusedTransitionLeavesItsTraceButNotANewVersion() {
        String code = freshCode();
        register(code, STAFF).expectStatus().isCreated();
        setCalendar(code);
        transition(code, "\"1\"", "LIVE", ADMIN).expectStatus().isEqualTo(409);
        transition(code, "\"1\"", "UNDER_AUDIT", STAFF).expectStatus().isOk();
        Awaitility.await()
                .untilAsserted(() -> client.get()
                        .uri("/api/v1/sites/" + code + "/history")
                        .headers(headers -> headers.setBearerAuth(ADMIN))
                        .exchange()
                        .expectBody()
                        .jsonPath("$.items[*].type")
                        .value(types -> assertThat(((List<?>) types).stream().map(String::valueOf))
                                .containsExactly(
                                        "ma.istiqbal.site.registered",
                                        "ma.istiqbal.site.transition-refused",
                                        "ma.istiqbal.site.transitioned")));
    }

    @Test
    void whoeverEditedCannotApprove() {
        String code = freshCode();
        register(code, Tokens.staff("both", "programme-admin")).expectStatus().isCreated();
        setCalendar(code);
        transition(code, "\"1\"", "UNDER_AUDIT", STAFF).expectStatus().isOk();
        transition(code, "\"2\"", "REJECTED", Tokens.staff("both", "programme-admin"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(((List<?>) codes).stream().map(String::valueOf))
                        .containsExactly("NOT_THE_EDITOR_FAIL"));
    }

    @Test
    void aWriteWithoutAVersionOrOnAStaleOneIsRefused() {
        String code = freshCode();
        register(code, STAFF).expectStatus().isCreated();
        client.put()
                .uri("/api/v1/sites/" + code)
                .headers(headers -> headers.setBearerAuth(STAFF))
                .contentType(MediaType.APPLICATION_JSON)
                .body(description())
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        put(code, "\"7\"", STAFF).expectStatus().isEqualTo(412);
        put(code, "\"1\"", STAFF).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
        put(code, "\"1\"", STAFF).expectStatus().isEqualTo(412);
    }

    @Test
    void aPartnerSeesItsOwnSitesOnly() {
        String health = Tokens.system("HEALTH", "sites.read");
        client.get()
                .uri("/api/v1/sites")
                .headers(headers -> headers.setBearerAuth(health))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].partner")
                .value(partners -> assertThat(((List<?>) partners).stream().map(String::valueOf))
                        .hasSize(3)
                        .containsOnly("HEALTH"));
        client.get()
                .uri("/api/v1/sites/RABAT-ANNEX-06")
                .headers(headers -> headers.setBearerAuth(health))
                .exchange()
                .expectStatus()
                .isNotFound();
        client.get()
                .uri("/api/v1/sites?partner=INTERIOR")
                .headers(headers -> headers.setBearerAuth(health))
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void withoutTheScopeAPartnersSystemIsRefused() {
        client.get()
                .uri("/api/v1/sites")
                .headers(headers -> headers.setBearerAuth(Tokens.system("HEALTH", "feedback.read")))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .valueMatches("WWW-Authenticate", ".*insufficient_scope.*")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void withoutATokenNothingIsShown() {
        client.get()
                .uri("/api/v1/sites")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .exists("WWW-Authenticate")
                .expectHeader()
                .doesNotExist("Set-Cookie")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void pagesFollowEachOtherAndAForgedCursorIsRefused() {
        String first = client.get()
                .uri("/public/v1/sites?limit=5")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Link", "</public/v1/sites\\?.*cursor=.*>; rel=\"next\"")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("nextCursor")
                .toString();
        client.get()
                .uri("/public/v1/sites?limit=5&cursor=" + first)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(5);
        char other = first.charAt(0) == 'A' ? 'B' : 'A';
        client.get()
                .uri("/public/v1/sites?limit=5&cursor=" + other + first.substring(1))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("FORGED_CURSOR");
        client.get()
                .uri("/public/v1/sites?limit=5&region=MA-04&cursor=" + first)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void searchIgnoresHamzaAccentsAndCase() {
        for (String words : List.of("الجديده", "EL JADIDA hopital", "المستشفي الاقليمي")) {
            client.get()
                    .uri(builder -> builder.path("/public/v1/sites")
                            .queryParam("q", "{words}")
                            .build(words))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(3);
        }
    }

    @Test
    void unknownAndRepeatedParametersAreRefused() {
        client.get()
                .uri("/public/v1/sites?regoin=MA-04&limit=5&limit=6&type=CASINO")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(((List<?>) pointers).stream().map(String::valueOf))
                        .containsExactlyInAnyOrder("?regoin", "?limit"));
        client.get()
                .uri("/public/v1/sites?limit=0&type=CASINO")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(((List<?>) pointers).stream().map(String::valueOf))
                        .containsExactlyInAnyOrder("?limit", "?type"));
    }

    @Test
    void thePublicMapAndTableShowTheSameSites() {
        client.get()
                .uri("/public/v1/sites.geojson?region=MA-06")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("application/geo+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("FeatureCollection")
                .jsonPath("$.features.length()")
                .isEqualTo(6)
                .jsonPath("$.features[0].geometry.coordinates[0]")
                .value(longitude -> assertThat((Double) longitude).isNegative());
        byte[] table = client.get()
                .uri("/public/v1/sites.csv?region=MA-06")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(new String(table, java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"code\"")
                .hasLineCount(7)
                .contains("الجديدة");
    }

    @Test
    void theSameKeyedRequestIsAnsweredOnce() {
        String code = freshCode();
        String key = UUID.randomUUID().toString();
        registerKeyed(code, key).expectStatus().isCreated();
        registerKeyed(code, key)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
        registerKeyed(freshCode(), key)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void whileThePartnerServiceIsSilentNothingIsInvented() {
        String code = freshCode();
        register(code, STAFF).expectStatus().isCreated();
        setCalendar(code);
        WireMock.stubFor(WireMock.get("/api/v1/partners/INTERIOR")
                .willReturn(WireMock.aResponse().withStatus(500)));
        transition(code, "\"1\"", "UNDER_AUDIT", STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("OWNER_ACTIVE_UNKNOWN");
        register(freshCode(), STAFF)
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UPSTREAM_UNAVAILABLE");
    }

    private RestTestClient.ResponseSpec register(String code, String token) {
        return client.post()
                .uri("/api/v1/sites")
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(site(code))
                .exchange();
    }

    private RestTestClient.ResponseSpec registerKeyed(String code, String key) {
        return client.post()
                .uri("/api/v1/sites")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(site(code))
                .exchange();
    }

    private RestTestClient.ResponseSpec put(String code, String tag, String token) {
        return put(code, tag, token, description());
    }

    private RestTestClient.ResponseSpec put(String code, String tag, String token, Map<String, Object> body) {
        return client.put()
                .uri("/api/v1/sites/" + code)
                .headers(headers -> headers.setBearerAuth(token))
                .header("If-Match", tag)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private void setCalendar(String code) {
        client.put()
                .uri("/api/v1/sites/" + code + "/calendar")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"weeklyHours": {"monday": [{"from": "08:30", "to": "16:30"}]}, "exceptions": [],
                         "holidayCountries": ["MA"], "confirmed": true}""")
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private RestTestClient.ResponseSpec transition(String code, String tag, String to, String token) {
        return client.post()
                .uri("/api/v1/sites/" + code + "/transitions")
                .headers(headers -> headers.setBearerAuth(token))
                .header("If-Match", tag)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("to", to, "reason", "As decided by the committee"))
                .exchange();
    }

    private static String freshCode() {
        return "TEST-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    private static Map<String, Object> site(String code) {
        Map<String, Object> body = description();
        body.put("code", code);
        return body;
    }

    private static Map<String, Object> description() {
        return new java.util.HashMap<>(Map.of(
                "type", "ADMIN_ANNEX",
                "partner", "INTERIOR",
                "role", "EXTENSION",
                "names", Map.of("ar", "ملحقة", "fr", "Annexe"),
                "locality", Map.of("ar", "سلا", "fr", "Salé"),
                "country", "MA",
                "region", "MA-04",
                "timeZone", "Africa/Casablanca",
                "location", Map.of("latitude", 34.03, "longitude", -6.8, "precision", "CITY"),
                "languages", List.of("ar", "fr")));
    }
}
