package ma.istiqbal.feedback.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.keycloak.Roles;
import ma.istiqbal.defaults.problem.Refusal;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.feedback.Citizens;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import ma.istiqbal.feedback.site.KnownSite;
import ma.istiqbal.feedback.site.KnownSites;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.client.RestTestClient;

@FeedbackServiceTest
class PointLifeTest {

    private static final String STAFF = Tokens.staff("programme-staff");
    private static final Map<String, String> NAMES = Map.of("ar", "كشك", "fr", "Borne");

    @Autowired
    private RestTestClient client;

    @Autowired
    private Citizens citizens;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private Points points;

    @Autowired
    private KnownSites knownSites;

    @Autowired
    private PointMetrics pointMetrics;

    @Autowired
    private RevokedVisits visits;

    @Autowired
    private MeterRegistry metrics;

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
    void whatCanBeDoneDependsOnWhoAsks() {
        String path = "/api/v1/feedback-points/" + id(citizens.freshSite());
        get(path, STAFF).jsonPath("$.allowedActions").isEqualTo(List.of("SUSPENDED", "REVOKED"));
        get(path, Tokens.staff("auditor")).jsonPath("$.allowedActions").isEqualTo(List.of());
        get(path, Tokens.partnerManager("INTERIOR"))
                .jsonPath("$.allowedActions")
                .isEqualTo(List.of());
    }

    @Test
    void aSiteInPreparationGetsAnActivePointBeforeItGoesLiveAndAnEarlierOneDoesNot() {
        String site = citizens.freshSite();
        citizens.pointOf(site);
        String id = setUp(site);
        sites.tell(site, 2, state -> state.put("lifecycle", "PROPOSED"));
        awaitLifecycle(site, "PROPOSED");
        move(id, 1, Map.of("to", "ACTIVE"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .isEqualTo(List.of("SITE_HEARS_OR_WILL_FAIL"));
        sites.tell(site, 3, state -> state.put("lifecycle", "IN_PREPARATION"));
        awaitLifecycle(site, "IN_PREPARATION");
        move(id, 1, Map.of("to", "ACTIVE")).expectStatus().isOk();
        client.get()
                .uri("/public/v1/feedback-points/" + id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("SUSPENDED");
    }

    @Test
    void citizensAreToldTheNoticeOfASuspensionAndNotItsReason() {
        String id = id(citizens.freshSite());
        Map<String, String> notice = Map.of("ar", "أشغال إلى غاية الجمعة", "fr", "Travaux jusqu'à vendredi");
        move(id, 1, Map.of("to", "REVOKED", "reason", "why", "notice", notice))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/notice");
        move(id, 1, Map.of("to", "SUSPENDED", "reason", "Mr X complained", "notice", notice))
                .expectStatus()
                .isOk();
        assertThat(form(id)).contains("Travaux jusqu'à vendredi").doesNotContain("Mr X");
        move(id, 2, Map.of("to", "ACTIVE")).expectStatus().isOk();
        assertThat(form(id)).doesNotContain("Travaux").contains("D-TEST/2026");
    }

    @Test
    void withoutADeclarationToTheCommissionNoPointBecomesActive() {
        Declaration none = new Declaration(" ", new MockEnvironment());
        double before = undeclared();
        KnownSite site = knownSite();
        new SitePoints(points, codes(7), none, clock, pointMetrics).changed(site);
        var point = points.ofSite(site.code()).getFirst();
        assertThat(point.state().state()).isEqualTo(PointState.DRAFT);
        assertThat(undeclared()).isEqualTo(before + 1);

        Caller staff = new Caller("me", Caller.Kind.STAFF, "gateway", Set.of(Roles.PROGRAMME_STAFF), null, Set.of());
        var request = new PointTransitions.TransitionRequest(PointState.ACTIVE, null, null);
        assertThatThrownBy(() ->
                        new PointTransitions(points, knownSites, none, clock, metrics).make(point, request, staff))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::code)
                                .contains("DECLARED_TO_CNDP_FAIL"));
        MockEnvironment local = new MockEnvironment();
        local.setActiveProfiles("local");
        assertThat(new Declaration("", local).permitsToAsk()).isTrue();
    }

    @Test
    void afterARotationALiveSiteGetsNoSecondPoint() {
        KnownSite site = knownSite();
        Declaration declared = new Declaration("D-1", new MockEnvironment());
        new SitePoints(points, codes(7), declared, clock, pointMetrics).changed(site);
        new SitePoints(points, codes(8), declared, clock, pointMetrics).changed(site);
        assertThat(points.ofSite(site.code()))
                .singleElement()
                .satisfies(point -> assertThat(point.state().state()).isEqualTo(PointState.ACTIVE));
    }

    @Test
    void visitsToARevokedPosterAreCountedOnIt() {
        String id = id(citizens.freshSite());
        move(id, 1, Map.of("to", "REVOKED", "reason", "Stolen")).expectStatus().isOk();
        get("/api/v1/feedback-points/" + id, STAFF)
                .jsonPath("$.revokedVisits.count")
                .isEqualTo(0)
                .jsonPath("$.revokedVisits.lastDay")
                .doesNotExist();
        for (int i = 0; i < 3; i++) {
            client.get()
                    .uri("/public/v1/feedback-points/" + id)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(410);
        }
        visits.flush();
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> get("/api/v1/feedback-points/" + id, STAFF)
                        .jsonPath("$.revokedVisits.count")
                        .isEqualTo(3)
                        .jsonPath("$.revokedVisits.lastDay")
                        .isEqualTo(LocalDate.ofInstant(clock.instant(), ZoneId.of("Africa/Casablanca"))
                                .toString()));
    }

    @Test
    void aPosterThatNoLongerShowsWhatIsTrueIsOutOfDate() {
        String site = citizens.freshSite();
        String id = id(site);
        String path = "/api/v1/feedback-points/" + id;
        get(path, STAFF).jsonPath("$.posterVersion").isEqualTo(1);
        send(HttpMethod.PUT, path, 1, Map.of("names", NAMES))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.posterVersion")
                .isEqualTo(2);
        send(HttpMethod.PUT, path, 2, Map.of("names", NAMES))
                .expectBody()
                .jsonPath("$.posterVersion")
                .isEqualTo(2);
        send(HttpMethod.PUT, path, 1, Map.of("names", NAMES)).expectStatus().isEqualTo(412);
        sites.tell(site, 2, state -> {
            ((tools.jackson.databind.node.ObjectNode)
                            SiteFeed.description(state).get("names"))
                    .put("fr", "Un nouveau nom");
            return state;
        });
        org.awaitility.Awaitility.await()
                .untilAsserted(
                        () -> get(path, STAFF).jsonPath("$.posterVersion").isEqualTo(3));
        assertThat(poster(id, STAFF)
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .contentTypeCompatibleWith("image/svg+xml")
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains("Un nouveau nom", "Borne", "istiqbal.example/f/" + id, "v3");
        poster(id, Tokens.partnerManager("HEALTH")).expectStatus().isNotFound();
        poster(id, Tokens.system("INTERIOR", "feedback.read")).expectStatus().isForbidden();
        move(id, 4, Map.of("to", "REVOKED", "reason", "Stolen")).expectStatus().isOk();
        poster(id, STAFF).expectStatus().isEqualTo(410);
    }

    @Test
    void howManyPointsAreInEachStateIsMeasured() {
        clock.moveBy(Duration.ofMinutes(2));
        double drafts = measured();
        String site = citizens.freshSite();
        citizens.pointOf(site);
        setUp(site);
        clock.moveBy(Duration.ofMinutes(4));
        assertThat(measured()).isEqualTo(drafts + 1);
    }

    private void awaitLifecycle(String site, String lifecycle) {
        org.awaitility.Awaitility.await()
                .until(() -> knownSites
                        .find(site)
                        .filter(known -> known.lifecycle().equals(lifecycle))
                        .isPresent());
    }

    private double measured() {
        return metrics.get("istiqbal.feedback.points")
                .tag("state", "DRAFT")
                .gauge()
                .value();
    }

    private double undeclared() {
        return metrics.get("istiqbal.feedback.points.undeclared").counter().count();
    }

    private static PointCodes codes(int filling) {
        return PointCodesTest.codes(PointCodesTest.key(filling), "");
    }

    private static KnownSite knownSite() {
        String code = "TEST-" + Citizens.freshKey().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        LocalizedText names = new LocalizedText("موقع", "Site", null);
        return new KnownSite(
                code,
                1,
                "LIVE",
                "ADMIN_ANNEX",
                "INTERIOR",
                "PILOT",
                names,
                names,
                "MA",
                "MA-04",
                "Africa/Casablanca",
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    private String id(String site) {
        return (String) citizens.pointOf(site).get("publicId");
    }

    private String setUp(String site) {
        return (String) send(
                        HttpMethod.POST,
                        "/api/v1/feedback-points",
                        null,
                        Map.of("site", site, "channel", "KIOSK", "names", NAMES))
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("publicId");
    }

    private RestTestClient.ResponseSpec move(String id, int tag, Map<String, ?> body) {
        return send(HttpMethod.POST, "/api/v1/feedback-points/" + id + "/transitions", tag, new HashMap<>(body));
    }

    private RestTestClient.ResponseSpec poster(String id, String token) {
        return client.get()
                .uri("/api/v1/feedback-points/" + id + "/poster.svg")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private String form(String id) {
        return client.get()
                .uri("/public/v1/feedback-points/" + id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private RestTestClient.BodyContentSpec get(String path, String token) {
        return client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private RestTestClient.ResponseSpec send(HttpMethod method, String path, Integer tag, Object body) {
        return client.method(method)
                .uri(path)
                .headers(headers -> {
                    headers.setBearerAuth(STAFF);
                    if (tag != null) {
                        headers.setIfMatch("\"" + tag + "\"");
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
