package ma.istiqbal.feedback.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import ma.istiqbal.feedback.Citizens;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import ma.istiqbal.feedback.bucket.DayBuckets;
import ma.istiqbal.test.AdjustableClock;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@FeedbackServiceTest
class CompletionTest {

    private static final String SITE = "RABAT-ANNEX-06";

    @Autowired
    private RestTestClient client;

    @Autowired
    private Citizens citizens;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private DayBuckets buckets;

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
    void stepsOfOneVisitCompleteOneSubmission() {
        String site = citizens.freshSite();
        Map<?, ?> first = said(site, Map.of("overall", 5));
        double before = stored(first).getDouble("completion");
        go(first, Map.of("welcome", 4, "wait_bucket", "M10_20")).expectStatus().isOk();
        go(first, Map.of("text", "رقمي 0612345678")).expectStatus().isOk();

        Document whole = stored(first);
        assertThat(whole.get("ratings", Document.class))
                .containsEntry("overall", 5)
                .containsEntry("welcome", 4);
        assertThat(whole.get("choices", Document.class)).containsEntry("wait_bucket", "M10_20");
        assertThat(whole.getBoolean("hasText")).isTrue();
        assertThat(whole.getString("nature")).isEqualTo("OBSERVATION");
        assertThat(whole.get("text", Document.class).getString("masked")).isEqualTo("رقمي [PHONE]");
        assertThat(whole.getDouble("completion")).isGreaterThan(before).isLessThan(1);
        assertThat(store.getCollection("feedback").countDocuments(new Document("site", site)))
                .isEqualTo(1);
        Awaitility.await()
                .untilAsserted(() -> assertThat(buckets.ofSite(site))
                        .singleElement()
                        .satisfies(bucket -> {
                            assertThat(bucket.n()).isEqualTo(1);
                            assertThat(bucket.counts())
                                    .containsEntry("welcome", Map.of("4", 1L))
                                    .containsEntry("overall", Map.of("5", 1L));
                        }));
    }

    @Test
    void whoGoesBackAndChoosesAnewMeansTheNewChoice() {
        String site = citizens.freshSite();
        Map<?, ?> first = said(site, Map.of("overall", 5));
        go(first, Map.of("overall", 2)).expectStatus().isOk();
        Awaitility.await()
                .untilAsserted(() -> assertThat(buckets.ofSite(site))
                        .singleElement()
                        .satisfies(bucket -> assertThat(bucket.counts()).containsEntry("overall", Map.of("2", 1L))));
    }

    @Test
    void aStepIsTakenOnceAndAnsweredTheSame() {
        Map<?, ?> first = said(SITE, Map.of("overall", 4));
        String key = Citizens.freshKey();
        Map<?, ?> step = body(citizens.complete(first, Map.of("welcome", 3), key));
        clock.moveBy(Duration.ofDays(1));
        RestTestClient.ResponseSpec again = citizens.complete(first, Map.of("welcome", 3), key);
        again.expectHeader().valueEquals("Idempotency-Replayed", "true");
        assertThat(body(again)).isEqualTo(step);
        refused(citizens.complete(first, Map.of("welcome", 1), key), 422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(stored(first).getList("steps", Document.class)).hasSize(1);
    }

    @Test
    void stepsAtTheSameTimeLoseNothing() throws Exception {
        Map<?, ?> first = said(SITE, Map.of("overall", 4));
        List<String> questions = List.of("welcome", "orientation", "premises", "wait_felt", "clarity", "fair");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> steps = questions.stream()
                    .<Callable<Integer>>map(question -> () -> go(first, Map.of(question, 2))
                            .returnResult()
                            .getStatus()
                            .value())
                    .toList();
            assertThat(threads.invokeAll(steps).stream().map(java.util.concurrent.Future::resultNow))
                    .containsOnly(200);
        }
        assertThat(stored(first).get("ratings", Document.class).keySet())
                .containsAll(questions)
                .contains("overall");
    }

    @Test
    void nobodyElseCanGoOn() {
        Map<?, ?> mine = said(SITE, Map.of("overall", 4));
        Map<?, ?> other = said(SITE, Map.of("overall", 4));
        String id = (String) mine.get("id");
        for (Object token : List.of(token(other), "x", "0".repeat(24))) {
            refused(
                    citizens.complete(id, Map.of("token", token, "answers", Map.of("welcome", 1)), Citizens.freshKey()),
                    422,
                    "CONTINUATION_UNKNOWN");
        }
        assertThat(stored(mine).get("ratings", Document.class)).doesNotContainKey("welcome");
    }

    @Test
    void afterHalfAnHourTheVisitIsOver() {
        Map<?, ?> first = said(SITE, Map.of("overall", 4));
        clock.moveBy(Duration.ofMinutes(29));
        go(first, Map.of("welcome", 4)).expectStatus().isOk();
        clock.moveBy(Duration.ofMinutes(2));
        refused(go(first, Map.of("welcome", 5)), 410, "VISIT_OVER");
    }

    @Test
    void manyStepsAreTooMany() {
        Map<?, ?> first = said(SITE, Map.of("overall", 4));
        for (int step = 0; step < Completions.MOST_STEPS; step++) {
            go(first, Map.of("welcome", 1 + step % 5)).expectStatus().isOk();
        }
        refused(go(first, Map.of("welcome", 5)), 409, "TOO_MANY_STEPS");
    }

    @Test
    void aSensitiveAnswerOfALaterStepLeavesNoTrace() {
        Map<?, ?> first = said(SITE, Map.of("overall", 1));
        double completion = stored(first).getDouble("completion");
        go(first, Map.of("unofficial", "YES")).expectStatus().isOk();
        assertThat(stored(first).toJson()).doesNotContain("unofficial");
        Awaitility.await().untilAsserted(() -> assertThat(stored(first)).doesNotContainKey("sensitive"));
        assertThat(stored(first).getDouble("completion")).isEqualTo(completion);
    }

    @Test
    void anAdvertisementInALaterStepWaitsForAHumanAndAMachineIsExcluded() {
        Map<?, ?> first = said(SITE, Map.of("overall", 5));
        go(first, Map.of("text", "www.casino.example")).expectStatus().isOk();
        assertThat(stored(first).getString("moderation")).isEqualTo("QUARANTINED");
        Map<String, Object> filled =
                new LinkedHashMap<>(Map.of("token", token(first), "answers", Map.of("welcome", 5), "website", "x"));
        citizens.complete((String) first.get("id"), filled, Citizens.freshKey())
                .expectStatus()
                .isOk();
        assertThat(stored(first).getString("moderation")).isEqualTo("EXCLUDED");
        assertThat(stored(first).getString("excludedAs")).isEqualTo("SPAM");
    }

    @Test
    void everythingThatDoesNotFitIsToldAtOnceAndNothingIsKept() {
        Map<?, ?> first = said(SITE, Map.of("overall", 5));
        go(first, Map.of("welcome", 6, "fair", "x", "airport", 1))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(((List<?>) pointers).stream().map(String::valueOf))
                        .containsExactlyInAnyOrder("/answers/welcome", "/answers/fair", "/answers/airport"));
        Map<String, Object> body = new LinkedHashMap<>(Map.of("token", token(first), "answers", Map.of()));
        body.put("service", "NONE");
        citizens.complete((String) first.get("id"), body, Citizens.freshKey())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("NO_SUCH_SERVICE");
        assertThat(stored(first).getInteger("revision")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "{}",
                "{",
                "{\"token\":\"x\",\"answers\":{},}",
                "{\"token\":{\"$ne\":1},\"answers\":{}}",
                "{\"token\":\"x\",\"answers\":[]}",
                "{\"token\":\"x\",\"answers\":{},\"moderation\":\"CLEAN\"}",
                "{\"token\":\"x\",\"answers\":{\"welcome\":null}}",
                "{\"token\":\"x\",\"answers\":{}} x"
            })
    void whatIsNoCompletionIsRefused(String body) {
        client.post()
                .uri("/public/v1/feedback/0123456789ABCDEFGHJKMNPQRS/answers")
                .header("Idempotency-Key", Citizens.freshKey())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private RestTestClient.ResponseSpec go(Map<?, ?> receipt, Map<String, Object> answers) {
        return citizens.complete(receipt, answers, Citizens.freshKey());
    }

    private Map<?, ?> said(String site, Map<String, Object> answers) {
        return citizens.send(citizens.body(citizens.codeOf(site), answers), Citizens.freshKey())
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private static Map<?, ?> body(RestTestClient.ResponseSpec response) {
        return response.expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private static void refused(RestTestClient.ResponseSpec response, int status, String code) {
        response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private static Object token(Map<?, ?> receipt) {
        return ((Map<?, ?>) receipt.get("continuation")).get("token");
    }

    private Document stored(Map<?, ?> receipt) {
        return store.getCollection("feedback")
                .find(new Document("_id", receipt.get("id")))
                .first();
    }
}
