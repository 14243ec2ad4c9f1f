package ma.istiqbal.feedback.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.feedback.Citizens;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import ma.istiqbal.feedback.bucket.DayBuckets;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@FeedbackServiceTest
class ExclusionTest {

    private static final String STAFF = Tokens.staff("programme-staff");

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

    private String site;

    @BeforeEach
    void sitesAnswer() {
        sites.answer();
        site = citizens.freshSite();
    }

    @Test
    void whatIsExcludedLeavesTheFiguresAndComesBack() {
        citizens.say(site, Map.of("overall", 5));
        String id = citizens.say(site, Map.of("overall", 1));
        awaitCounted(2, 0);
        decide(id, 1, "EXCLUDED", "DUPLICATE", "sent by the same person", STAFF)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.moderation")
                .isEqualTo("EXCLUDED")
                .jsonPath("$.excludedAs")
                .isEqualTo("DUPLICATE")
                .jsonPath("$.allowedActions[0]")
                .isEqualTo("CLEAN");
        awaitCounted(1, 1);
        decide(id, 2, "CLEAN", null, "a mistake", STAFF).expectStatus().isOk();
        awaitCounted(2, 0);
    }

    @Test
    void whatIsNotGivenIsToldAtOnceAndTheAttemptIsRecorded() {
        String id = citizens.say(site, Map.of("overall", 5));
        decide(id, 1, "EXCLUDED", null, null, STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("FEEDBACK_TRANSITION_REFUSED")
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(((List<?>) pointers).stream().map(String::valueOf))
                        .containsExactlyInAnyOrder("/reason", "/as"));
        decide(id, 2, "QUARANTINED", null, "why", STAFF).expectStatus().isEqualTo(409);
        decide(id, 2, "EXCLUDED", "SPAM", "why", STAFF).expectStatus().isEqualTo(412);
        decide(id, 3, "EXCLUDED", "SPAM", "an advertisement", STAFF)
                .expectStatus()
                .isOk();
        history(id, Tokens.staff("auditor"))
                .jsonPath("$.items.length()")
                .isEqualTo(3)
                .jsonPath("$.items[0].refusal")
                .isEqualTo("FEEDBACK_TRANSITION_REFUSED")
                .jsonPath("$.items[2].by")
                .isEqualTo("programme-staff")
                .jsonPath("$.items[2].as")
                .isEqualTo("SPAM")
                .jsonPath("$.items[2].reason")
                .isEqualTo("an advertisement");
        history(id, STAFF).jsonPath("$.items[2].by").doesNotExist();
    }

    @Test
    void afterThirtyDaysAnExclusionStays() {
        String id = citizens.say(site, Map.of("overall", 5));
        decide(id, 1, "EXCLUDED", "TEST", "set up of the point", STAFF)
                .expectStatus()
                .isOk();
        Date then = Date.from(clock.instant().minus(Duration.ofDays(30).plusMinutes(1)));
        store.getCollection("feedback").updateOne(new Document("_id", id), Updates.set("history.0.at", then));
        decide(id, 2, "CLEAN", null, "too late", STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("EXCLUSION_FINAL");
    }

    @Test
    void whoeverIsRatedNeverDecides() {
        String id = citizens.say(site, Map.of("overall", 1));
        for (String rated : List.of(Tokens.partnerManager("INTERIOR"), Tokens.siteManager(site))) {
            decide(id, 1, "EXCLUDED", "SPAM", "it hurts", rated).expectStatus().isForbidden();
        }
        decide(id, 1, "EXCLUDED", "SPAM", "why", Tokens.staff("auditor"))
                .expectStatus()
                .isForbidden();
        awaitCounted(1, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"to\":\"VISIBLE\"}",
                "{\"to\":3}",
                "{\"to\":\"EXCLUDED\",\"as\":\"DISLIKED\"}",
                "{\"to\":\"EXCLUDED\",\"as\":\"SPAM\",\"reason\":\"x\",\"revision\":9}"
            })
    void whatIsNoDecisionIsRefused(String body) {
        String id = citizens.say(site, Map.of("overall", 5));
        post(id, 1, body, STAFF).expectStatus().isBadRequest();
    }

    @Test
    void withoutTheVersionOrOutsideOnesScopeNothingIsDecided() {
        String id = citizens.say(site, Map.of("overall", 5));
        client.post()
                .uri("/api/v1/feedback/" + id + "/transitions")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("to", "EXCLUDED"))
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        decide("0123456789ABCDEFGHJKMNPQRS", 1, "EXCLUDED", "SPAM", "why", STAFF)
                .expectStatus()
                .isNotFound();
    }

    private void awaitCounted(long n, long excluded) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(buckets.ofSite(site))
                        .singleElement()
                        .satisfies(bucket -> {
                            assertThat(bucket.n()).isEqualTo(n);
                            assertThat(bucket.excluded()).isEqualTo(excluded);
                        }));
    }

    private RestTestClient.ResponseSpec decide(
            String id, int version, String to, @Nullable String as, @Nullable String reason, String token) {
        Map<String, Object> body = new HashMap<>(Map.of("to", to));
        if (as != null) {
            body.put("as", as);
        }
        if (reason != null) {
            body.put("reason", reason);
        }
        return post(id, version, body, token);
    }

    private RestTestClient.ResponseSpec post(String id, int version, Object body, String token) {
        return client.post()
                .uri("/api/v1/feedback/" + id + "/transitions")
                .headers(headers -> headers.setBearerAuth(token))
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private RestTestClient.BodyContentSpec history(String id, String token) {
        return client.get()
                .uri("/api/v1/feedback/" + id + "/history")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
