package ma.istiqbal.site.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.lifecycle.GuardResult;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.site.Api;
import ma.istiqbal.site.SiteServiceTest;
import ma.istiqbal.site.rollout.Deployments;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

/** Services, moves, mergers and the end of a site. */
@SiteServiceTest
class SiteCourseTest {

    @Autowired
    private Api api;

    @Autowired
    private Sites sites;

    @Autowired
    private SiteGuards guards;

    @Autowired
    private Deployments deployments;

    @Autowired
    private AdjustableClock clock;

    @BeforeEach
    void othersAnswer() {
        Api.partnersAnswer();
        WireMock.stubFor(
                WireMock.get(WireMock.urlPathEqualTo("/api/v1/cases")).willReturn(WireMock.okJson("{\"items\": []}")));
    }

    @AfterEach
    void clockGoesRight() {
        clock.reset();
    }

    @Test
    void aServiceIsOfferedAtPointsOfItsSite() {
        String code = api.register();
        String services = "/api/v1/sites/" + code + "/services";
        api.post(services, 1, service("CIVIL-STATUS", "COUNTER-1"), Api.STAFF)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/servicePoints/0");
        Map<String, Object> counter =
                Map.of("code", "COUNTER-1", "kind", "COUNTER", "names", Map.of("ar", "شباك", "fr", "Guichet"));
        api.post("/api/v1/sites/" + code + "/service-points", 1, counter, Api.STAFF)
                .expectStatus()
                .isCreated();
        api.post(services, 2, service("CIVIL-STATUS", "COUNTER-1"), Api.STAFF)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"3\"");
        api.post(services, 3, service("CIVIL-STATUS", "COUNTER-1"), Api.STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("SERVICE_CODE_TAKEN");
        Map<String, Object> twice = service("PASSPORTS", "COUNTER-1");
        twice.put("servicePoints", List.of("COUNTER-1", "COUNTER-1"));
        api.post(services, 3, twice, Api.STAFF)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/servicePoints/1");
        Map<String, Object> changed = service("CIVIL-STATUS", "COUNTER-1");
        changed.remove("code");
        changed.put("announcedWaitMinutes", 15);
        api.put(services + "/CIVIL-STATUS", 3, changed, Api.STAFF)
                .expectStatus()
                .isOk();
        api.put(services + "/NO-SERVICE", 4, changed, Api.STAFF).expectStatus().isNotFound();
        api.get(services, Tokens.siteManager(code))
                .expectBody()
                .jsonPath("$.items[0].announcedWaitMinutes")
                .isEqualTo(15);
        api.get(services, Tokens.partnerManager("HEALTH")).expectStatus().isNotFound();
    }

    @Test
    void aMoveKeepsTheCodeAndThePlaceThatWasLeft() {
        String code = api.register();
        String today = LocalDate.now(ZoneId.of("Africa/Casablanca")).toString();
        api.post("/api/v1/sites/" + code + "/moves", 1, move(today), Api.STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.region")
                .isEqualTo("MA-04")
                .jsonPath("$.formerPlaces[0].region")
                .isEqualTo("MA-05")
                .jsonPath("$.formerPlaces[0].until")
                .isEqualTo(today);
        api.post("/api/v1/sites/" + code + "/moves", 2, move(today), Api.STAFF)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("BEFORE_LAST_MOVE");
    }

    @Test
    void whatHappensToADayIsToldToTheOwnerOfToday() {
        String code = api.register();
        String days = "/api/v1/sites/" + code + "/activity";
        String today = LocalDate.now(ZoneId.of("Africa/Casablanca")).toString();
        Map<String, Object> counts = new HashMap<>(Map.of("visitors", 40, "served", 30, "abandoned", 5));
        Map<String, Object> day = new HashMap<>(counts);
        day.putAll(Map.of("date", today, "source", "MANUAL"));
        api.post(days, day, Api.STAFF).expectStatus().isCreated();
        api.give(code, 1, "JUSTICE");
        api.put(days + "/" + today + ".MANUAL", 1, counts, Tokens.partnerManager("JUSTICE"))
                .expectStatus()
                .isOk();
        String id = code + "." + today + ".MANUAL";
        Awaitility.await()
                .untilAsserted(() -> assertThat(api.told(id, Tokens.partnerManager("JUSTICE")))
                        .containsExactly("ma.istiqbal.activity.corrected"));
        assertThat(api.told(id, Tokens.partnerManager("INTERIOR"))).containsExactly("ma.istiqbal.activity.recorded");
    }

    @Test
    void aMoveToNowhereOrTomorrowTellsAllThatIsWrong() {
        String code = api.register();
        Map<String, Object> move = move("2150-01-01");
        move.put("location", Map.of("latitude", 0, "longitude", 0, "precision", "EXACT"));
        move.remove("region");
        api.post("/api/v1/sites/" + code + "/moves", 1, move, Api.STAFF)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(((List<?>) codes).stream().map(String::valueOf))
                        .containsExactlyInAnyOrder("REGION_NEEDED", "NULL_ISLAND", "DAY_IN_THE_FUTURE"));
    }

    @Test
    void aMergedSiteIsStillToldUnderItsOldCode() {
        String old = api.register();
        String successor = open();
        sites.replace(
                sites.find(old, new Scope.Everything()).orElseThrow(), live(old), Change.byPlatform("test", "opened"));
        merge(old, 2, successor)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.lifecycle")
                .isEqualTo("CLOSED")
                .jsonPath("$.mergedInto")
                .isEqualTo(successor)
                .jsonPath("$.servicePoints[0].open")
                .isEqualTo(false);
        api.getPublic("/public/v1/sites/" + old)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.mergedInto")
                .isEqualTo(successor);
        api.get("/api/v1/sites?mergedInto=" + successor, Api.STAFF)
                .expectBody()
                .jsonPath("$.items[*].code")
                .isEqualTo(List.of(old));
        Awaitility.await()
                .untilAsserted(() -> api.get("/api/v1/sites/" + old + "/history", Api.ADMIN)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.items.length()")
                        .isEqualTo(3));
        api.put("/api/v1/sites/" + old, 3, Api.description(), Api.STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("SITE_CLOSED");
    }

    @Test
    void theHoursOfAClosedSiteEndWithItsLastDay() {
        String code = open();
        api.setCalendar(code);
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Casablanca"));
        String days =
                "/api/v1/sites/" + code + "/calendar/days?from=" + today.plusDays(1) + "&to=" + today.plusDays(30);
        api.get(days, Api.STAFF)
                .expectBody()
                .jsonPath("$.items[?(@.workingDay == true)]")
                .value(open -> assertThat((List<?>) open).isNotEmpty());
        api.transition(code, 1, "CLOSED").expectStatus().isOk();
        api.get(days, Api.STAFF)
                .expectBody()
                .jsonPath("$.items[?(@.workingDay == true)]")
                .value(open -> assertThat((List<?>) open).isEmpty());
    }

    @Test
    void aSiteIsNotMergedIntoItselfNorIntoOneThatIsNotThere() {
        String code = open();
        for (String successor : List.of(code, "NO-SITE", api.register())) {
            merge(code, 1, successor)
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.violations[0].code")
                    .isEqualTo("SUCCESSOR_OPEN_FAIL");
        }
    }

    @Test
    void aSiteWithAnOpenCaseStaysOpen() {
        String code = open();
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/cases"))
                .willReturn(WireMock.okJson("{\"items\": [{\"code\": \"C-1\"}]}")));
        api.transition(code, 1, "CLOSED")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("NO_OPEN_CASE_FAIL");
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/cases"))
                .willReturn(WireMock.aResponse().withStatus(404)));
        api.transition(code, 1, "CLOSED")
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("NO_OPEN_CASE_UNKNOWN");
    }

    @Test
    void aSiteOpensOnlyWithAManagerWhoWasSeenInTheLastFourteenDays() {
        String code = Api.freshCode();
        sites.add(site(code, SiteStatus.IN_PREPARATION), Change.byPlatform("test", "registered"));
        assertThat(managerGuard(code)).isEqualTo("FAIL");
        api.get("/api/v1/sites/" + code, Tokens.siteManager(code))
                .expectStatus()
                .isOk();
        assertThat(managerGuard(code)).isEqualTo("PASS");
        // Tokens live for minutes: from here on the guard is asked itself.
        Site site = sites.find(code, new Scope.Everything()).orElseThrow().state();
        clock.moveBy(Duration.ofDays(14));
        assertThat(managerGuard(site)).isEqualTo(GuardResult.Outcome.PASS);
        clock.moveBy(Duration.ofDays(1));
        assertThat(managerGuard(site)).isEqualTo(GuardResult.Outcome.FAIL);
    }

    @Test
    void anAgreementIsAskedForOnTheDayOfTheSite() {
        String code = Api.freshCode();
        sites.add(site(code, SiteStatus.APPROVED), Change.byPlatform("test", "registered"));
        String today = LocalDate.now(ZoneId.of("Africa/Casablanca")).toString();
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/agreements"))
                .withQueryParam("site", WireMock.equalTo(code))
                .withQueryParam("effectiveOn", WireMock.equalTo(today))
                .willReturn(WireMock.okJson(Contracts.read("partner-service/agreements.json"))));
        assertThat(guard(code, "AGREEMENT_EFFECTIVE")).isEqualTo("PASS");
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/agreements"))
                .willReturn(WireMock.okJson("{\"items\": []}")));
        assertThat(guard(code, "AGREEMENT_EFFECTIVE")).isEqualTo("FAIL");
    }

    @Test
    void preparationBeginsOnlyAfterTheGateWasDecidedGo() {
        String code = Api.freshCode();
        sites.add(site(code, SiteStatus.APPROVED), Change.byPlatform("test", "registered"));
        assertThat(gateGuard(code, 404, "")).isEqualTo("UNKNOWN");
        assertThat(gateGuard(code, 200, "{\"items\": []}")).isEqualTo("FAIL");
        assertThat(gateGuard(code, 200, "{\"items\": [{}]}")).isEqualTo("FAIL");
        assertThat(gateGuard(code, 200, "{\"items\": [{\"decision\": \"NO_GO\"}]}"))
                .isEqualTo("FAIL");
        assertThat(gateGuard(code, 200, "{\"items\": [{\"decision\": \"GO_WITH_CONDITIONS\"}]}"))
                .isEqualTo("PASS");
    }

    private String gateGuard(String code, int status, String body) {
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/gates"))
                .willReturn(WireMock.aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/json")
                        .withBody(body)));
        return guard(code, "START_GATE_GO");
    }

    @Test
    void theLabelAsksForBothFiguresAndForEnoughAnswers() {
        String code = open();
        assertThat(labelGuard(code, figure(70, "OK"), figure(5, "OK"))).isEqualTo("PASS");
        assertThat(labelGuard(code, figure(69.9, "OK"), figure(5, "OK"))).isEqualTo("FAIL");
        assertThat(labelGuard(code, figure(70, "OK"), figure(4.9, "OK"))).isEqualTo("FAIL");
        assertThat(labelGuard(code, figure(90, "INDICATIVE"), figure(5, "OK"))).isEqualTo("FAIL");
        assertThat(labelGuard(code, figure(90, "OK"), "null")).isEqualTo("UNKNOWN");
        String agreed = Contracts.read("feedback-service/label-figures.json");
        assertThat(labelGuard(code, agreed)).isEqualTo("FAIL");
        assertThat(labelGuard(code, agreed.replace("\"n\": 5", "\"n\": 29").replace("\"n\": 10", "\"n\": 58")))
                .isEqualTo("FAIL");
        assertThat(labelGuard(code, agreed.replace("\"n\": 5", "\"n\": 30").replace("\"n\": 10", "\"n\": 60")))
                .isEqualTo("PASS");
    }

    @Test
    void theLabelAsksForThreeMonthsSinceTheOpening() {
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Casablanca"));
        String code = liveSince(today.minusYears(1));
        assertThat(guard(code, "OPEN_FOR_THREE_MONTHS")).isEqualTo("FAIL");
        opens(code, 1, today.minusMonths(3).plusDays(1));
        assertThat(guard(code, "OPEN_FOR_THREE_MONTHS")).isEqualTo("FAIL");
        opens(code, 2, today.minusMonths(3));
        assertThat(guard(code, "OPEN_FOR_THREE_MONTHS")).isEqualTo("PASS");
    }

    @Test
    void theLabelAsksForThreeMonthsSinceTheSiteBecameLive() {
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Casablanca"));
        String young = liveSince(today.minusMonths(3).plusDays(1));
        opens(young, 1, LocalDate.of(2015, 1, 5));
        assertThat(guard(young, "OPEN_FOR_THREE_MONTHS")).isEqualTo("FAIL");
        String old = liveSince(today.minusMonths(3));
        opens(old, 1, LocalDate.of(2015, 1, 5));
        assertThat(guard(old, "OPEN_FOR_THREE_MONTHS")).isEqualTo("PASS");
    }

    @Test
    void aSiteIsLiveSinceItsFirstDay() {
        LocalDate first = LocalDate.of(2026, 3, 2);
        Site live = becoming(site(Api.freshCode(), SiteStatus.IN_PREPARATION), SiteStatus.LIVE, first);
        Site again =
                becoming(becoming(live, SiteStatus.SUSPENDED, first.plusDays(5)), SiteStatus.LIVE, first.plusDays(9));
        assertThat(live.liveSince()).isEqualTo(first);
        assertThat(again.liveSince()).isEqualTo(first);
    }

    private String liveSince(LocalDate day) {
        String code = Api.freshCode();
        sites.add(site(code, SiteStatus.LIVE, day), Change.byPlatform("test", "registered"));
        return code;
    }

    private void opens(String code, long version, LocalDate day) {
        Map<String, Object> description = Api.description();
        description.put("opensOn", day.toString());
        api.put("/api/v1/sites/" + code, version, description, Api.STAFF)
                .expectStatus()
                .isOk();
    }

    @Test
    void whatATransitionDoesNotAskForIsNotTakenAndForgotten() {
        String code = api.register();
        api.setCalendar(code);
        Map<String, Object> body = Map.of(
                "to", "UNDER_AUDIT",
                "publicNotice", Map.of("ar", "مغلق", "fr", "Fermé"),
                "mergedInto", "RABAT-ANNEX-06");
        api.post("/api/v1/sites/" + code + "/transitions", 1, body, Api.ADMIN)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(Api.only("/publicNotice", "/mergedInto"));
    }

    @Test
    void aSiteOpensWhenNothingIsLeftToDoButWhatAStoppedPhaseLeft() {
        deploymentsAre(Contracts.read("rollout-service/deployments.json"));
        assertThat(deployments.isReadyToOpen("RABAT-ANNEX-06")).isTrue();
        assertThat(readyToOpen("{'readyToOpen': true, 'phaseOver': true}")).isTrue();
        assertThat(readyToOpen("{'readyToOpen': true}, {'readyToOpen': false, 'phaseOver': true}"))
                .isTrue();
        assertThat(readyToOpen("{'readyToOpen': true}, {'readyToOpen': false, 'phaseOver': false}"))
                .isFalse();
        assertThat(readyToOpen("{'readyToOpen': true}, {'readyToOpen': false}")).isFalse();
        assertThat(readyToOpen("{'readyToOpen': false, 'phaseOver': true}")).isFalse();
        assertThat(readyToOpen("")).isFalse();
    }

    private boolean readyToOpen(String items) {
        deploymentsAre("{'items': [%s]}".formatted(items).replace('\'', '"'));
        return deployments.isReadyToOpen("RABAT-ANNEX-06");
    }

    private static void deploymentsAre(String page) {
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/deployments"))
                .withQueryParam("site", WireMock.equalTo("RABAT-ANNEX-06"))
                .willReturn(WireMock.okJson(page)));
    }

    @Test
    void aRejectionDoesNotMakeTheEditorsTextApprovable() {
        String code = api.register();
        Site site = sites.find(code, new Scope.Everything()).orElseThrow().state();
        Site rejected = becoming(becoming(site, SiteStatus.UNDER_AUDIT), SiteStatus.REJECTED);
        Site again = becoming(becoming(rejected, SiteStatus.PROPOSED), SiteStatus.UNDER_AUDIT);
        assertThat(again.editors()).isEqualTo(site.editors()).isNotEmpty();
        assertThat(becoming(again, SiteStatus.APPROVED).editors()).isEmpty();
    }

    private static Site becoming(Site site, SiteStatus next) {
        return becoming(site, next, LocalDate.of(2026, 11, 23));
    }

    private static Site becoming(Site site, SiteStatus next, LocalDate today) {
        return site.becoming(
                SiteLifecycle.TABLE.find(site.lifecycle(), next).orElseThrow(),
                today,
                TransitionRequest.to(next),
                null);
    }

    private String labelGuard(String code, String index, String rate) {
        return labelGuard(
                code, "{\"n\": 9, \"figures\": {\"receptionIndex\": %s, \"responseRate\": %s}}".formatted(index, rate));
    }

    private String labelGuard(String code, String answer) {
        WireMock.stubFor(
                WireMock.get(WireMock.urlPathEqualTo("/api/v1/indicators")).willReturn(WireMock.okJson(answer)));
        return guard(code, "LABEL_THRESHOLDS_MET");
    }

    private static String figure(double value, String status) {
        return "{\"value\": %s, \"n\": 30, \"status\": \"%s\"}".formatted(value, status);
    }

    private GuardResult.Outcome managerGuard(Site site) {
        Caller nobody = new Caller("nobody", Caller.Kind.STAFF, "test", Set.of(), null, Set.of());
        return guards.of(site, TransitionRequest.to(SiteStatus.LIVE), nobody).apply(SiteGuard.SITE_MANAGER_ACTIVE);
    }

    private String managerGuard(String code) {
        return guard(code, "SITE_MANAGER_ACTIVE");
    }

    private String guard(String code, String guard) {
        byte[] body = api.get("/api/v1/sites/" + code + "/transitions", Tokens.staff("programme-admin"))
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new JsonMapper()
                .readTree(body)
                .get("items")
                .valueStream()
                .flatMap(transition -> transition.get("guards").valueStream())
                .filter(result -> result.get("guard").asString().equals(guard))
                .map(result -> result.get("outcome").asString())
                .findFirst()
                .orElseThrow();
    }

    private ResponseSpec merge(String code, long version, String successor) {
        return api.post(
                "/api/v1/sites/" + code + "/transitions",
                version,
                Map.of("to", "CLOSED", "reason", "Both annexes share one building", "mergedInto", successor),
                Api.ADMIN);
    }

    private String open() {
        String code = Api.freshCode();
        sites.add(live(code), Change.byPlatform("test", "registered"));
        return code;
    }

    private Site live(String code) {
        return site(code, SiteStatus.LIVE);
    }

    private Site site(String code, SiteStatus status) {
        return site(code, status, null);
    }

    private Site site(String code, SiteStatus status, LocalDate liveSince) {
        Description elsewhere =
                sites.get("KENITRA-POLICE", new Scope.Everything()).state().description();
        ServicePoint point = new ServicePoint(
                "DESK", ServicePoint.Kind.DESK, new LocalizedText("مكتب", "Accueil", null), true, null, List.of());
        return new Site(
                code,
                elsewhere,
                status,
                liveSince,
                null,
                null,
                null,
                List.of(point),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private static Map<String, Object> service(String code, String point) {
        return new HashMap<>(Map.of(
                "code",
                code,
                "names",
                Map.of("ar", "الحالة المدنية", "fr", "État civil"),
                "servicePoints",
                List.of(point),
                "announcedWaitMinutes",
                20,
                "processingDays",
                0,
                "open",
                true));
    }

    private static Map<String, Object> move(String day) {
        return new HashMap<>(Map.of(
                "locality", Map.of("ar", "سلا", "fr", "Salé"),
                "country", "MA",
                "region", "MA-04",
                "timeZone", "Africa/Casablanca",
                "location", Map.of("latitude", 34.03, "longitude", -6.8, "precision", "EXACT"),
                "movedOn", day,
                "reason", "New building"));
    }
}
