package ma.istiqbal.feedback.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import ma.istiqbal.feedback.Citizens;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.Tokens;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@FeedbackServiceTest
class SubmissionTest {

    private static final String SITE = "RABAT-ANNEX-06";

    @Autowired
    private RestTestClient client;

    @Autowired
    private Citizens citizens;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private MongoDatabase store;

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
    void oneTapIsEnough() {
        citizens.send(citizens.body(citizens.codeOf(SITE), Map.of("overall", 5)), Citizens.freshKey())
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.site")
                .isEqualTo(SITE)
                .jsonPath("$.id")
                .exists()
                .jsonPath("$.receivedAt")
                .exists();
    }

    @Test
    void theSameSubmissionIsAnsweredOnceAndStoredOnce() {
        Map<String, Object> body = citizens.body(citizens.codeOf(SITE), Map.of("overall", 4));
        String key = Citizens.freshKey();
        Map<?, ?> first = receipt(citizens.send(body, key));
        RestTestClient.ResponseSpec again = citizens.send(body, key);
        again.expectHeader().valueEquals("Idempotency-Replayed", "true");
        assertThat(receipt(again)).isEqualTo(first);

        body.put("answers", Map.of("overall", 1));
        citizens.send(body, key)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void whatWasAcceptedIsStillAnsweredWhenItsTimeIsOver() {
        Map<String, Object> body = citizens.body(citizens.codeOf(SITE), Map.of("overall", 4));
        String key = Citizens.freshKey();
        Map<?, ?> first = receipt(citizens.send(body, key));
        clock.moveBy(Duration.ofDays(8));
        assertThat(receipt(citizens.send(body, key))).isEqualTo(first);
    }

    @Test
    void aHundredIdenticalSubmissionsAtOnceMakeOneDocument() throws Exception {
        Map<String, Object> body = citizens.body(citizens.codeOf(SITE), Map.of("overall", 3));
        String key = Citizens.freshKey();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> send = () -> receipt(citizens.send(body, key)).get("id");
            List<Object> ids = threads
                    .invokeAll(IntStream.range(0, 100).mapToObj(i -> send).toList())
                    .stream()
                    .map(result -> result.resultNow())
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(1);
            assertThat(documents().countDocuments(new Document("_id", ids.getFirst())))
                    .isEqualTo(1);
        }
    }

    @Test
    void everythingThatDoesNotFitIsToldAtOnce() {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "welcome", 6,
                "orientation", "5",
                "premises", 4.5,
                "wait_bucket", "FOREVER",
                "outcome", Map.of("$ne", 1),
                "text", " ",
                "airport", "RBA"));
        Map<String, Object> body = citizens.body(citizens.codeOf(SITE), answers);
        body.put("capturedAt", "2150-01-01T00:00:00Z");
        citizens.send(body, Citizens.freshKey())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(((List<?>) pointers).stream().map(String::valueOf))
                        .containsExactlyInAnyOrder(
                                "/answers/overall",
                                "/answers/welcome",
                                "/answers/orientation",
                                "/answers/premises",
                                "/answers/wait_bucket",
                                "/answers/outcome",
                                "/answers/text",
                                "/answers/airport",
                                "/capturedAt"));
    }

    @Test
    void fieldsThatAreNotTheCitizensAreRefused() {
        Map<String, Object> body = citizens.body(citizens.codeOf(SITE), Map.of("overall", 5));
        body.put("site", "ALGECIRAS-CONSULATE");
        body.put("moderation", "CLEAN");
        citizens.send(body, Citizens.freshKey())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(((List<?>) codes).stream().map(String::valueOf))
                        .containsExactly("UNKNOWN_FIELD", "UNKNOWN_FIELD"));
    }

    @Test
    void hiddenCharactersInTextsAreRefused() {
        citizens.send(
                        citizens.body(citizens.codeOf(SITE), Map.of("overall", 5, "text", "good \u202Edoog")),
                        Citizens.freshKey())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/answers/text")
                .jsonPath("$.violations[0].code")
                .isEqualTo("HIDDEN_CHARACTERS");
    }

    @Test
    void withoutAKeyNothingIsTaken() {
        client.post()
                .uri("/public/v1/feedback")
                .contentType(MediaType.APPLICATION_JSON)
                .body(citizens.body(citizens.codeOf(SITE), Map.of("overall", 5)))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void aForgedOrMovedCodeIsRefused() {
        String code = citizens.codeOf(SITE);
        String other = citizens.codeOf("ALGECIRAS-CONSULATE");
        String moved = other.substring(0, 12) + code.substring(12);
        String altered = code.substring(0, code.length() - 1) + (code.endsWith("A") ? "B" : "A");
        for (String forged : List.of(moved, altered, code.substring(0, 12), "x")) {
            citizens.send(citizens.body(forged, Map.of("overall", 5)), Citizens.freshKey())
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("FEEDBACK_CODE_UNKNOWN");
        }
    }

    @Test
    void aVisitTooLongAgoIsRefusedAndAFastClockIsRecorded() {
        Map<String, Object> body = citizens.body(citizens.codeOf(SITE), Map.of("overall", 5));
        body.put(
                "capturedAt",
                clock.instant().minus(Duration.ofDays(7).plusMinutes(1)).toString());
        citizens.send(body, Citizens.freshKey())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("TOO_LONG_AGO");

        body.put("capturedAt", clock.instant().plus(Duration.ofMinutes(4)).toString());
        Document stored = stored(receipt(citizens.send(body, Citizens.freshKey())));
        assertThat(stored.getLong("skewMs")).isBetween(200_000L, 240_000L);
        assertThat(stored.getDate("capturedAt")).isEqualTo(stored.getDate("receivedAt"));
    }

    @Test
    void theDayIsThatOfTheSitesOwnZone() {
        String site = citizens.freshSite();
        sites.tell(site, 2, state -> {
            SiteFeed.description(state).put("timeZone", "Pacific/Kiritimati");
            return state;
        });
        Map<String, Object> body = citizens.body(citizens.codeOf(site), Map.of("overall", 5));
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(receipt(citizens.send(body, Citizens.freshKey()))
                                .get("day"))
                        .isEqualTo(clock.instant()
                                .atZone(java.time.ZoneId.of("Pacific/Kiritimati"))
                                .toLocalDate()
                                .toString()));
    }

    @Test
    void aFilledHoneypotGetsAnOrdinaryAnswerAndDoesNotCount() {
        Map<String, Object> body = citizens.body(citizens.codeOf(SITE), Map.of("overall", 5, "unofficial", "YES"));
        body.put("website", "https://casino.example");
        Document stored = stored(receipt(citizens.send(body, Citizens.freshKey())));
        assertThat(stored.getString("moderation")).isEqualTo("EXCLUDED");
        assertThat(stored.getString("excludedAs")).isEqualTo("SPAM");
        assertThat(stored.containsKey("sensitive")).isFalse();
    }

    @Test
    void anAdvertisementWaitsForAHumanAndItsRatingCounts() {
        String id = citizens.say(SITE, Map.of("overall", 5, "text", "visit http://casino.example"));
        client.get()
                .uri("/api/v1/feedback/" + id)
                .headers(headers -> headers.setBearerAuth(Tokens.staff("programme-staff")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.moderation")
                .isEqualTo("QUARANTINED");
    }

    @Test
    void theSameWordsTooOftenWaitForAHumanAndCount() {
        String site = citizens.freshSite();
        String code = citizens.codeOf(site);
        List<String> moderations = IntStream.rangeClosed(1, 4)
                .mapToObj(time -> citizens.body(code, Map.of("overall", 5, "text", "merci " + "!".repeat(time))))
                .map(body -> stored(receipt(citizens.send(body, Citizens.freshKey())))
                        .getString("moderation"))
                .toList();
        assertThat(moderations).containsExactly("CLEAN", "CLEAN", "QUARANTINED", "QUARANTINED");
        Map<String, Object> other = citizens.body(code, Map.of("overall", 5, "text", "شكرا"));
        assertThat(stored(receipt(citizens.send(other, Citizens.freshKey()))).getString("moderation"))
                .isEqualTo("CLEAN");
    }

    @Test
    void sendingOneSubmissionOftenMakesNobodySuspicious() {
        Map<String, Object> body = citizens.body(citizens.codeOf(SITE), Map.of("overall", 5, "text", "sans attente"));
        String key = Citizens.freshKey();
        for (int time = 0; time < 5; time++) {
            receipt(citizens.send(body, key));
        }
        assertThat(stored(receipt(citizens.send(
                                citizens.body(citizens.codeOf(SITE), Map.of("overall", 5, "text", "sans attente")),
                                Citizens.freshKey())))
                        .getString("moderation"))
                .isEqualTo("CLEAN");
    }

    @Test
    void anAnswerFasterThanAnybodyReadsWaitsForAHuman() {
        Map<String, Object> body = citizens.body(citizens.codeOf(SITE), Map.of("overall", 5));
        body.put("openedAt", clock.instant().minusSeconds(1).toString());
        assertThat(stored(receipt(citizens.send(body, Citizens.freshKey()))).getString("moderation"))
                .isEqualTo("QUARANTINED");
        body.put("openedAt", clock.instant().minusSeconds(10).toString());
        assertThat(stored(receipt(citizens.send(body, Citizens.freshKey()))).getString("moderation"))
                .isEqualTo("CLEAN");
    }

    @Test
    void whatKindOfThingIsSaidIsToldOrFollows() {
        String code = citizens.codeOf(SITE);
        assertThat(natureOf(code, Map.of("overall", 5), null)).isEqualTo("RATING");
        assertThat(natureOf(code, Map.of("overall", 5, "text", "une remarque"), null))
                .isEqualTo("OBSERVATION");
        assertThat(natureOf(code, Map.of("overall", 1), "COMPLAINT")).isEqualTo("COMPLAINT");
        Map<String, Object> integrity = citizens.body(code, Map.of("overall", 1));
        integrity.put("nature", "INTEGRITY_REPORT");
        citizens.send(integrity, Citizens.freshKey()).expectStatus().isBadRequest();
    }

    private String natureOf(String code, Map<String, Object> answers, @Nullable String stated) {
        Map<String, Object> body = citizens.body(code, answers);
        if (stated != null) {
            body.put("nature", stated);
        }
        return stored(receipt(citizens.send(body, Citizens.freshKey()))).getString("nature");
    }

    @Test
    void personalDataIsMaskedAndTheOriginalIsStoredSealedOnly() {
        String text = "رقمي ٠٦١٢٣٤٥٦٧٨ et ma carte AB123456";
        String id = citizens.say(SITE, Map.of("overall", 2, "text", text));
        client.get()
                .uri("/api/v1/feedback/" + id)
                .headers(headers -> headers.setBearerAuth(Tokens.staff("programme-staff")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.text")
                .isEqualTo("رقمي [PHONE] et ma carte [CNIE]")
                .jsonPath("$.textStatus")
                .isEqualTo("MASKED")
                .jsonPath("$.sealed")
                .doesNotExist();
        assertThat(documents().find(new Document("_id", id)).first().toJson())
                .doesNotContain("AB123456")
                .doesNotContain("٠٦١٢٣٤٥٦٧٨");
    }

    @Test
    void atAHighlySensitiveSiteTextsAreWithheld() {
        String id = citizens.say("ELJADIDA-HOSPITAL-1", Map.of("overall", 2, "text", "انتظار طويل"));
        client.get()
                .uri("/api/v1/feedback/" + id)
                .headers(headers -> headers.setBearerAuth(Tokens.staff("programme-admin")))
                .exchange()
                .expectBody()
                .jsonPath("$.textStatus")
                .isEqualTo("WITHHELD")
                .jsonPath("$.text")
                .doesNotExist();
    }

    @Test
    void aSiteThatIsNotOpenHearsNobody() {
        String site = citizens.freshSite();
        String code = citizens.codeOf(site);
        sites.tell(site, 2, state -> state.put("lifecycle", "IN_PREPARATION"));
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> citizens.send(citizens.body(code, Map.of("overall", 5)), Citizens.freshKey())
                        .expectStatus()
                        .isEqualTo(422)
                        .expectBody()
                        .jsonPath("$.violations[0].code")
                        .isEqualTo("SITE_NOT_OPEN"));
    }

    private com.mongodb.client.MongoCollection<Document> documents() {
        return store.getCollection("feedback");
    }

    private Document stored(Map<?, ?> receipt) {
        return documents().find(new Document("_id", receipt.get("id"))).first();
    }

    private static Map<?, ?> receipt(RestTestClient.ResponseSpec response) {
        return response.expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }
}
