package ma.istiqbal.partner.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.ServiceTest;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class PartnerRegistryTest {

    private static final String STAFF = Tokens.staff("programme-staff");
    private static final String ADMIN = Tokens.staff("programme-admin");
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private RestTestClient client;

    @Test
    void theProgrammesTenPartnersAreThere() {
        get("/api/v1/partners?limit=200&status=ACTIVE", STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(codes -> assertThat(texts(codes))
                        .contains("MTNRA", "UNDP", "INTERIOR", "FOREIGN-AFFAIRS", "TRANSPORT")
                        .contains("PROSECUTION", "HEALTH", "DGAPR", "JUSTICE", "DGSN"));
    }

    @Test
    void otherServicesReadAPartnerAsAgreed() {
        get("/api/v1/partners/INTERIOR", Tokens.service("site-service"))
                .expectStatus()
                .isOk()
                .expectBody()
                .json(Contracts.read("partner-service/partner.json"), JsonCompareMode.LENIENT)
                .jsonPath("$.focalPoints")
                .doesNotExist();
    }

    @Test
    void aPartnerGoesAlongThePipeline() {
        String code = registered();
        send(HttpMethod.PUT, "/api/v1/partners/" + code + "/focal-points", "\"1\"", STAFF, focalPoints())
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.focalPoints[0].userSub")
                .isEqualTo("someone");
        transition(code, "\"2\"", "NEGOTIATION", STAFF).expectStatus().isOk();
        transition(code, "\"3\"", "ACTIVE", STAFF).expectStatus().isForbidden();
        transition(code, "\"3\"", "ACTIVE", ADMIN)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("ACTIVE")
                .jsonPath("$.allowedActions")
                .value(next -> assertThat(texts(next)).containsExactlyInAnyOrder("SUSPENDED", "ENDED"));
        transition(code, "\"4\"", "ENDED", ADMIN).expectStatus().isOk();
        send(HttpMethod.PUT, "/api/v1/partners/" + code, "\"5\"", STAFF, profile())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PARTNER_ENDED");
    }

    @Test
    void aRefusedTransitionListsEveryGuardAndLeavesItsTrace() {
        String both = Tokens.staff("both", "programme-admin");
        Map<String, Object> body = profile();
        body.remove("legalReference");
        String code = freshCode();
        body.put("code", code);
        send(HttpMethod.POST, "/api/v1/partners", null, both, body)
                .expectStatus()
                .isCreated();
        send(HttpMethod.PUT, "/api/v1/partners/" + code + "/focal-points", "\"1\"", both, focalPoints())
                .expectStatus()
                .isOk();
        transition(code, "\"2\"", "NEGOTIATION", both).expectStatus().isOk();
        send(
                        HttpMethod.PUT,
                        "/api/v1/partners/" + code + "/focal-points",
                        "\"3\"",
                        both,
                        Map.of("focalPoints", List.of()))
                .expectStatus()
                .isOk();
        transition(code, "\"4\"", "ACTIVE", both)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PARTNER_TRANSITION_REFUSED")
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(texts(codes))
                        .containsExactlyInAnyOrder(
                                "FOCAL_POINT_NAMED_FAIL", "LEGAL_REFERENCE_GIVEN_FAIL", "NOT_THE_EDITOR_FAIL"));
        transition(code, "\"4\"", "PROSPECT", both)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("NO_SUCH_TRANSITION");
        Awaitility.await()
                .untilAsserted(() -> get("/api/v1/partners/" + code + "/history", ADMIN)
                        .expectBody()
                        .jsonPath("$.items[*].type")
                        .value(types -> assertThat(texts(types))
                                .containsExactly(
                                        "ma.istiqbal.partner.registered",
                                        "ma.istiqbal.partner.focal-points-named",
                                        "ma.istiqbal.partner.transitioned",
                                        "ma.istiqbal.partner.focal-points-named",
                                        "ma.istiqbal.partner.transition-refused",
                                        "ma.istiqbal.partner.transition-refused")));
    }

    @Test
    void theOutlookTellsHowTheGuardsStand() {
        get("/api/v1/partners/" + registered() + "/transitions", STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.to == 'NEGOTIATION')].yours")
                .isEqualTo(true)
                .jsonPath("$.items[?(@.to == 'NEGOTIATION')].guards[0].outcome")
                .isEqualTo("FAIL")
                .jsonPath("$.items[?(@.to == 'ENDED')].yours")
                .isEqualTo(false);
    }

    @Test
    void theNamesInUseTodayAreShownAndFormerOnesFound() {
        String code = freshCode();
        Map<String, Object> body = profile();
        body.put("code", code);
        body.put(
                "titles",
                List.of(
                        title(null, "Ancien secrétariat"),
                        title(TODAY.minusYears(1), "Ministère actuel"),
                        title(TODAY.plusYears(1), "Ministère futur")));
        send(HttpMethod.POST, "/api/v1/partners", null, STAFF, body)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/v1/partners/" + code)
                .expectBody()
                .jsonPath("$.names.fr")
                .isEqualTo("Ministère actuel")
                .jsonPath("$.titles.length()")
                .isEqualTo(3);
        get("/api/v1/partners?q=ancien secretariat " + code, STAFF)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    @Test
    void allBadFieldsAreToldAtOnceInTheCallersLanguage() {
        client.post()
                .uri("/api/v1/partners")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("Accept-Language", "ar")
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"code": "no good", "kind": "CIRCUS", "role": "SITE_OWNER", "status": "ACTIVE",
                         "titles": [{"names": {"ar": " ", "fr": "X"}}], "parent": "x", "legalReference": 7}""")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.title")
                .value(title -> assertThat((String) title).matches("\\p{InArabic}.*"))
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(texts(pointers))
                        .containsExactlyInAnyOrder(
                                "/code", "/kind", "/status", "/titles/0/names/ar", "/parent", "/legalReference"));
    }

    @Test
    void rulesBetweenValuesAreToldAtOnce() {
        Map<String, Object> body = profile();
        body.put("code", "SELF-PARENT");
        body.put("parent", "SELF-PARENT");
        body.put("titles", List.of(title(TODAY, "B"), title(null, "A")));
        send(HttpMethod.POST, "/api/v1/partners", null, STAFF, body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(codes ->
                        assertThat(texts(codes)).containsExactlyInAnyOrder("TITLES_OUT_OF_ORDER", "PARENT_OF_ITSELF"));
        body.put("titles", List.of(title(null, "A")));
        body.put("parent", "NOBODY");
        send(HttpMethod.POST, "/api/v1/partners", null, STAFF, body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("NO_SUCH_PARTNER");
    }

    @Test
    void aSecondPartnerWithTheSameCodeIsRefused() {
        Map<String, Object> body = profile();
        body.put("code", registered());
        send(HttpMethod.POST, "/api/v1/partners", null, STAFF, body)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PARTNER_CODE_TAKEN");
    }

    @Test
    void aWriteWithoutAVersionOrOnAStaleOneIsRefused() {
        String path = "/api/v1/partners/" + registered();
        send(HttpMethod.PUT, path, null, STAFF, profile()).expectStatus().isEqualTo(428);
        send(HttpMethod.PUT, path, "\"7\"", STAFF, profile()).expectStatus().isEqualTo(412);
        send(HttpMethod.PUT, path, "\"1\"", STAFF, profile()).expectStatus().isOk();
        send(HttpMethod.PUT, path, "\"1\"", STAFF, profile()).expectStatus().isEqualTo(412);
    }

    @Test
    void aPartnersOwnManagerSeesItsRowOnlyAndNamesItsFocalPoints() {
        String code = registered();
        String manager = Tokens.partnerManager(code);
        get("/api/v1/partners", manager)
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(codes -> assertThat(texts(codes)).containsExactly(code));
        get("/api/v1/partners/INTERIOR", manager).expectStatus().isNotFound();
        send(HttpMethod.PUT, "/api/v1/partners/INTERIOR/focal-points", "\"1\"", manager, focalPoints())
                .expectStatus()
                .isNotFound();
        send(HttpMethod.PUT, "/api/v1/partners/" + code + "/focal-points", "\"1\"", manager, focalPoints())
                .expectStatus()
                .isOk();
        send(HttpMethod.PUT, "/api/v1/partners/" + code, "\"2\"", manager, profile())
                .expectStatus()
                .isForbidden();
        Awaitility.await()
                .untilAsserted(() -> get("/api/v1/partner-changes", manager)
                        .expectBody()
                        .jsonPath("$.items[*].subject")
                        .value(subjects ->
                                assertThat(texts(subjects)).hasSize(2).containsOnly(code))
                        .jsonPath("$.items[1].data.state.focalPoints[0].role")
                        .exists()
                        .jsonPath("$.items[1].data..userSub")
                        .value(told -> assertThat(texts(told)).isEmpty())
                        .jsonPath("$.items[1].data.state.editors")
                        .doesNotExist()
                        .jsonPath("$.items[1].actor.partner")
                        .isEqualTo(code)
                        .jsonPath("$.items[1].actor.subject")
                        .doesNotExist());
        get("/api/v1/partners/" + code + "/history", Tokens.staff("auditor"))
                .expectBody()
                .jsonPath("$.items[1].data.state.focalPoints[0].userSub")
                .exists()
                .jsonPath("$.items[1].actor.subject")
                .isEqualTo("manager-of-" + code);
    }

    @Test
    void aPartnersSystemSeesItsRowByScope() {
        get("/api/v1/partners/HEALTH", Tokens.system("HEALTH", "partners.read"))
                .expectStatus()
                .isOk();
        get("/api/v1/partners/INTERIOR", Tokens.system("HEALTH", "partners.read"))
                .expectStatus()
                .isNotFound();
        get("/api/v1/partners/HEALTH", Tokens.system("HEALTH", "sites.read"))
                .expectStatus()
                .isForbidden();
        get("/api/v1/partners", Tokens.staff("integrity-officer"))
                .expectStatus()
                .isForbidden();
        client.get().uri("/api/v1/partners").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void operationsSeePartnersButNoPerson() {
        String code = registered();
        get("/api/v1/partners/" + code, Tokens.staff("operations"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.focalPoints")
                .doesNotExist();
        get("/api/v1/partner-changes", Tokens.staff("operations"))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void thePublicSeesTheNamesOfActivePartnersOnly() {
        client.get()
                .uri("/public/v1/partners/INTERIOR")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$")
                .value(partner -> assertThat(
                                ((Map<?, ?>) partner).keySet().stream().map(String::valueOf))
                        .containsExactlyInAnyOrder("code", "names"));
        client.get()
                .uri("/public/v1/partners/" + registered())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void pagesFollowEachOther() {
        String next = client.get()
                .uri("/public/v1/partners?limit=4")
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("nextCursor")
                .toString();
        client.get()
                .uri("/public/v1/partners?limit=4&cursor=" + next)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(4);
        get("/api/v1/partners?limit=4&cursor=" + next, STAFF).expectStatus().isBadRequest();
        get("/api/v1/partners?knd=MINISTRY&limit=0", STAFF).expectStatus().isBadRequest();
    }

    @Test
    void theSameKeyedRequestIsAnsweredOnce() {
        Map<String, Object> body = profile();
        body.put("code", freshCode());
        String key = UUID.randomUUID().toString();
        keyed(body, key).expectStatus().isCreated();
        keyed(body, key).expectStatus().isCreated().expectHeader().valueEquals("Idempotency-Replayed", "true");
        body.put("code", freshCode());
        keyed(body, key).expectStatus().isEqualTo(422);
    }

    private RestTestClient.ResponseSpec keyed(Map<String, Object> body, String key) {
        return client.post()
                .uri("/api/v1/partners")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private String registered() {
        String code = freshCode();
        Map<String, Object> body = profile();
        body.put("code", code);
        send(HttpMethod.POST, "/api/v1/partners", null, STAFF, body)
                .expectStatus()
                .isCreated();
        return code;
    }

    private RestTestClient.ResponseSpec transition(String code, String tag, String to, String token) {
        return send(
                HttpMethod.POST,
                "/api/v1/partners/" + code + "/transitions",
                tag,
                token,
                Map.of("to", to, "reason", "As decided by the committee"));
    }

    private RestTestClient.ResponseSpec get(String uri, String token) {
        return client.get()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private RestTestClient.ResponseSpec send(HttpMethod method, String uri, String tag, String token, Object body) {
        return client.method(method)
                .uri(uri)
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    if (tag != null) {
                        headers.set("If-Match", tag);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static String freshCode() {
        return "TEST-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static Map<String, Object> profile() {
        return new HashMap<>(Map.of(
                "kind", "MINISTRY",
                "role", "SITE_OWNER",
                "titles", List.of(title(null, "Ministère d'essai")),
                "legalReference", "Décret n° 2-00-000"));
    }

    private static Map<String, Object> title(LocalDate from, String french) {
        Map<String, Object> names = Map.of("ar", "وزارة", "fr", french);
        return from == null ? Map.of("names", names) : Map.of("from", from.toString(), "names", names);
    }

    private static Map<String, Object> focalPoints() {
        return Map.of(
                "focalPoints",
                List.of(Map.of(
                        "userSub",
                        "someone",
                        "role",
                        "COORDINATOR",
                        "from",
                        TODAY.minusDays(1).toString())));
    }
}
