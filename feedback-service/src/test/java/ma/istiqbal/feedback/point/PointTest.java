package ma.istiqbal.feedback.point;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import ma.istiqbal.feedback.Citizens;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.LostAnswers;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;

@FeedbackServiceTest
class PointTest {

    private static final String STAFF = Tokens.staff("programme-staff");
    private static final String SITE = "RABAT-ANNEX-06";

    @Autowired
    private RestTestClient client;

    @Autowired
    private Citizens citizens;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private MeterRegistry metrics;

    @BeforeEach
    void sitesAnswer() {
        sites.answer();
    }

    @Test
    void theListIsAsOtherServicesReadIt() {
        Object publicId = citizens.pointOf(SITE).get("publicId");
        get("/api/v1/feedback-points?site=RABAT-ANNEX-06&state=ACTIVE&limit=1", Tokens.service("site-service"))
                .expectStatus()
                .isOk()
                .expectBody()
                .json(Contracts.read("feedback-service/feedback-points.json"), JsonCompareMode.LENIENT)
                .jsonPath("$.items[0].publicId")
                .isEqualTo(publicId);
    }

    @Test
    void theFormTellsThePlaceAndTheQuestionsInBothLanguages() {
        Map<String, Object> point = citizens.pointOf(SITE);
        client.get()
                .uri("/public/v1/feedback-points/" + point.get("publicId"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(point.get("code"))
                .jsonPath("$.channel")
                .isEqualTo("QR")
                .jsonPath("$.site.code")
                .isEqualTo(SITE)
                .jsonPath("$.site.names.ar")
                .isEqualTo("الملحقة الإدارية السادسة الرجاء في الله")
                .jsonPath("$.status")
                .isEqualTo("ACTIVE")
                .jsonPath("$.questionnaire.version")
                .isEqualTo(1)
                .jsonPath("$.questionnaire.questions.length()")
                .isEqualTo(12)
                .jsonPath("$.questionnaire.questions[?(@.required == true)].code")
                .isEqualTo("overall")
                .jsonPath("$.questionnaire.questions[?(@.code == 'outcome')].options[3].labels.ar")
                .isEqualTo("عدت دون خدمة")
                .jsonPath("$.questionnaire.questions[0].labels.fr")
                .isEqualTo("Comment s'est passée votre visite aujourd'hui ?");
    }

    @Test
    void aPointLivesItsLifeAndItsHistoryTellsIt() {
        String site = citizens.freshSite();
        citizens.pointOf(site);
        String id = setUp(site);
        client.get()
                .uri("/public/v1/feedback-points/" + id)
                .exchange()
                .expectStatus()
                .isNotFound();
        transition(id, "\"1\"", "SUSPENDED", "why")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("FEEDBACK_POINT_TRANSITION_REFUSED")
                .jsonPath("$.violations[0].code")
                .isEqualTo("NO_SUCH_TRANSITION")
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/to");
        transition(id, "\"1\"", "ACTIVE", null)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        transition(id, "\"2\"", "SUSPENDED", null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("REASON_NEEDED")
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/reason");
        transition(id, "\"1\"", "REVOKED", "why").expectStatus().isEqualTo(412);
        transition(id, "\"2\"", "REVOKED", "why").expectStatus().isOk();
        transition(id, "\"3\"", "ACTIVE", "why").expectStatus().isEqualTo(409);
        Awaitility.await()
                .untilAsserted(() -> get("/api/v1/feedback-points/" + id + "/history", STAFF)
                        .expectBody()
                        .jsonPath("$.items[*].type")
                        .value(types -> assertThat((List<?>) types)
                                .asString()
                                .isEqualTo(List.of(
                                                "\"ma.istiqbal.feedback-point.set-up\"",
                                                "\"ma.istiqbal.feedback-point.transition-refused\"",
                                                "\"ma.istiqbal.feedback-point.transitioned\"",
                                                "\"ma.istiqbal.feedback-point.transition-refused\"",
                                                "\"ma.istiqbal.feedback-point.transitioned\"",
                                                "\"ma.istiqbal.feedback-point.transition-refused\"")
                                        .toString()
                                        .replace(", ", ",")))
                        .jsonPath("$.items[3].data.to")
                        .isEqualTo("SUSPENDED")
                        .jsonPath("$.items[3].data.guards[0]")
                        .isEqualTo("REASON_NEEDED"));
    }

    @Test
    void theOutlookTellsWhatIsMissingAndWhoseItIs() {
        String site = citizens.freshSite();
        String path = "/api/v1/feedback-points/" + citizens.pointOf(site).get("publicId") + "/transitions";
        get(path, STAFF).expectStatus().isOk().expectBody().json("""
                        {"items": [
                          {"to": "SUSPENDED", "yours": true, "guards": [{"guard": "REASON_GIVEN", "outcome": "FAIL"}]},
                          {"to": "REVOKED", "yours": true, "guards": [{"guard": "REASON_GIVEN", "outcome": "FAIL"}]}]}""", JsonCompareMode.STRICT);
        get(path, Tokens.siteManager(site))
                .expectBody()
                .jsonPath("$.items[0].yours")
                .isEqualTo(false);
        get(path, Tokens.partnerManager("HEALTH")).expectStatus().isNotFound();
    }

    @Test
    void aPointWhoseSettingUpFailedHalfWayIsSetUpOnce() {
        String site = citizens.freshSite();
        citizens.pointOf(site);
        var again = LostAnswers.triedAgain(client, sender -> setUp(sender, kiosk(site)));
        again.expectStatus().isCreated();
        again.expectHeader().valueMatches("Location", "/api/v1/feedback-points/.+");
        String id = again.expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("publicId")
                .toString();
        get("/api/v1/feedback-points?site=" + site + "&state=DRAFT", STAFF)
                .expectBody()
                .jsonPath("$.items[*].publicId")
                .isEqualTo(List.of(id));
    }

    @Test
    void aRevokedPosterAnswersKindlyIsCountedAndTakesNothing() {
        String site = citizens.freshSite();
        Map<String, Object> point = citizens.pointOf(site);
        transition((String) point.get("publicId"), "\"1\"", "REVOKED", "The poster was copied")
                .expectStatus()
                .isOk();
        double before = visits();
        client.get()
                .uri("/public/v1/feedback-points/" + point.get("publicId"))
                .header("Accept-Language", "fr")
                .exchange()
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("FEEDBACK_POINT_REVOKED")
                .jsonPath("$.title")
                .isEqualTo("Cette affiche n'est plus valable");
        assertThat(visits()).isEqualTo(before + 1);
        citizens.send(citizens.body((String) point.get("code"), Map.of("overall", 5)), Citizens.freshKey())
                .expectStatus()
                .isEqualTo(410);
    }

    @Test
    void aSuspendedPointTakesNothingForNow() {
        String site = citizens.freshSite();
        Map<String, Object> point = citizens.pointOf(site);
        transition((String) point.get("publicId"), "\"1\"", "SUSPENDED", "Works")
                .expectStatus()
                .isOk();
        citizens.send(citizens.body((String) point.get("code"), Map.of("overall", 5)), Citizens.freshKey())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("FEEDBACK_POINT_SUSPENDED");
        client.get()
                .uri("/public/v1/feedback-points/" + point.get("publicId"))
                .exchange()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("SUSPENDED");
    }

    @Test
    void aPointNeedsASiteAndAServicePointThatExist() {
        setUp(Map.of("site", "NO-SUCH-SITE", "channel", "KIOSK", "names", Map.of("ar", "كشك", "fr", "Borne")))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("NO_SUCH_SITE");
        citizens.pointOf(SITE);
        setUp(Map.of(
                        "site",
                        SITE,
                        "servicePoint",
                        "DESK-9",
                        "channel",
                        "KIOSK",
                        "names",
                        Map.of("ar", "كشك", "fr", "Borne")))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("NO_SUCH_SERVICE_POINT");
        setUp(Map.of("site", "x", "channel", "PIGEON", "names", Map.of("fr", "Borne"), "state", "ACTIVE"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(((List<?>) pointers).stream().map(String::valueOf))
                        .containsExactlyInAnyOrder("/site", "/channel", "/names/ar", "/state"));
    }

    @Test
    void anotherPartnersPointsDoNotExist() {
        Object id = citizens.pointOf(SITE).get("publicId");
        String health = Tokens.system("HEALTH", "feedback.read");
        get("/api/v1/feedback-points/" + id, health).expectStatus().isNotFound();
        get("/api/v1/feedback-points/" + id + "/history", Tokens.partnerManager("HEALTH"))
                .expectStatus()
                .isNotFound();
        get("/api/v1/feedback-points?site=" + SITE, health)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        get("/api/v1/feedback-points/" + id, Tokens.siteManager(SITE))
                .expectStatus()
                .isOk();
        get("/api/v1/feedback-points/" + id, Tokens.staff("integrity-officer"))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void onlyStaffSetsUpAndMovesPointsAndNotWithoutAVersion() {
        Object id = citizens.pointOf(SITE).get("publicId");
        client.post()
                .uri("/api/v1/feedback-points/" + id + "/transitions")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("to", "REVOKED", "reason", "why"))
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        client.post()
                .uri("/api/v1/feedback-points/" + id + "/transitions")
                .headers(headers -> headers.setBearerAuth(Tokens.siteManager(SITE)))
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("to", "REVOKED", "reason", "why"))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private String setUp(String site) {
        return (String) setUp(kiosk(site))
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("publicId");
    }

    private static Map<String, ?> kiosk(String site) {
        return Map.of("site", site, "channel", "KIOSK", "names", Map.of("ar", "كشك", "fr", "Borne"));
    }

    private RestTestClient.ResponseSpec setUp(Map<String, ?> body) {
        return setUp(client, body);
    }

    private static RestTestClient.ResponseSpec setUp(RestTestClient sender, Map<String, ?> body) {
        return sender.post()
                .uri("/api/v1/feedback-points")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private RestTestClient.ResponseSpec transition(String id, String tag, String to, String reason) {
        return client.post()
                .uri("/api/v1/feedback-points/" + id + "/transitions")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("If-Match", tag)
                .contentType(MediaType.APPLICATION_JSON)
                .body(reason == null ? Map.of("to", to) : Map.of("to", to, "reason", reason))
                .exchange();
    }

    private RestTestClient.ResponseSpec get(String path, String token) {
        return client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private double visits() {
        return metrics.get("istiqbal.feedback.points.revoked.visits").counter().count();
    }
}
