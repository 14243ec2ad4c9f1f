package ma.istiqbal.site.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ma.istiqbal.site.Api;
import ma.istiqbal.site.SiteServiceTest;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.LostAnswers;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SiteServiceTest
class RegistryCheckTest {

    private static final String CHECKS = "/api/v1/registry-checks";

    @Autowired
    private Api api;

    @Autowired
    private RegistryRules rules;

    @Autowired
    private CheckTexts texts;

    @Autowired
    private CheckRuns runs;

    @Autowired
    private RegistryChecks checks;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private RestTestClient client;

    @Autowired
    private MongoDatabase store;

    @BeforeEach
    void othersAnswer() {
        Api.partnersAnswer();
        points("""
                {"items": [{"publicId": "a", "site": "RABAT-ANNEX-06"}, {"publicId": "b", "site": "RABAT-VEHICLES"}]}""");
    }

    @AfterEach
    void clockGoesRight() {
        clock.reset();
    }

    @Test
    void everyRuleIsToldOf() {
        assertThat(rules.all().keySet())
                .allSatisfy(code -> assertThat(texts.of(code).howToFix().ar()).isNotBlank());
    }

    @Test
    void whatIsWrongIsCountedWithExamplesAndHowToFixIt() {
        int twinsBefore = finding(run(), "SAME_NAME_TWICE").get("count").asInt();
        String first = named("Annexe A", "الملحقة أ");
        named("ANNEXE à", "أخرى");
        Map<String, Object> elsewhere = Api.description();
        elsewhere.put("location", Map.of("latitude", -6.36, "longitude", 32.34, "precision", "CITY"));
        elsewhere.put("names", Map.of("ar", "بعيدة", "fr", "Lointaine"));
        String swapped = api.register();
        api.put("/api/v1/sites/" + swapped, 1, elsewhere, Api.STAFF)
                .expectStatus()
                .isOk();

        JsonNode report = run();
        assertThat(finding(report, "SAME_NAME_TWICE").get("count").asInt()).isEqualTo(twinsBefore + 2);
        assertThat(finding(report, "OUTSIDE_REGION").get("examples").toString())
                .contains(swapped)
                .doesNotContain(first);
        assertThat(finding(report, "LIVE_WITHOUT_FEEDBACK_POINT")
                        .get("examples")
                        .toString())
                .contains("ALGECIRAS-CONSULATE")
                .doesNotContain("RABAT-ANNEX-06");
        assertThat(finding(report, "NULL_ISLAND").get("count").asInt()).isZero();
        assertThat(finding(report, "OUTSIDE_REGION").get("howToFix").get("fr").asString())
                .contains("région");
    }

    @Test
    void aSilentServiceLeavesTheCountOpen() {
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/feedback-points"))
                .willReturn(WireMock.aResponse().withStatus(500)));
        assertThat(finding(run(), "LIVE_WITHOUT_FEEDBACK_POINT").get("count").isNull())
                .isTrue();
    }

    @Test
    void aRequestForARunThatFailedHalfWayMakesOneRun() {
        run();
        long before = store.getCollection("registry_checks").countDocuments();
        String address = LostAnswers.triedAgain(
                        client,
                        sender -> sender.post()
                                .uri(CHECKS + "/runs")
                                .headers(headers -> headers.setBearerAuth(Tokens.staff("operations")))
                                .exchange())
                .expectStatus()
                .isAccepted()
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getLocation()
                .toString();
        assertThat(store.getCollection("registry_checks").countDocuments()).isEqualTo(before + 1);
        Awaitility.await().until(() -> read(address), report -> report.has("finishedAt"));
    }

    @Test
    void everyNightHasItsRunAlsoOneThatWasMissed() {
        run();
        String last = runs.lastFinished().orElseThrow().id();
        checks.work();
        assertThat(runs.lastFinished().orElseThrow().id()).isEqualTo(last);
        clock.moveBy(Duration.ofDays(3));
        checks.work();
        assertThat(runs.lastFinished().orElseThrow().id()).isNotEqualTo(last);
    }

    @Test
    void theProgrammeAndInspectionSeeItAndOnlyOperationsRunsIt() {
        run();
        api.get(CHECKS, Tokens.partnerManager("INTERIOR")).expectStatus().isForbidden();
        for (String role : List.of("auditor", "programme-staff", "programme-admin")) {
            api.get(CHECKS, Tokens.staff(role)).expectStatus().isOk();
            api.post(CHECKS + "/runs", "", Tokens.staff(role)).expectStatus().isForbidden();
        }
        api.get(CHECKS + "/runs/no-run", Tokens.staff("auditor")).expectStatus().isNotFound();
    }

    private String named(String french, String arabic) {
        String code = api.register();
        Map<String, Object> named = Api.description();
        named.put("names", Map.of("ar", arabic, "fr", french));
        api.put("/api/v1/sites/" + code, 1, named, Api.STAFF).expectStatus().isOk();
        return code;
    }

    private JsonNode run() {
        String address = api.post(CHECKS + "/runs", "", Tokens.staff("operations"))
                .expectStatus()
                .isAccepted()
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getLocation()
                .toString();
        return Awaitility.await().until(() -> read(address), report -> report.has("finishedAt"));
    }

    private JsonNode read(String address) {
        return new JsonMapper()
                .readTree(
                        api.get(address, Api.STAFF).expectBody().returnResult().getResponseBody());
    }

    private static JsonNode finding(JsonNode report, String code) {
        return report.get("items")
                .valueStream()
                .filter(finding -> finding.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void points(String body) {
        WireMock.stubFor(
                WireMock.get(WireMock.urlPathEqualTo("/api/v1/feedback-points")).willReturn(WireMock.okJson(body)));
    }
}
