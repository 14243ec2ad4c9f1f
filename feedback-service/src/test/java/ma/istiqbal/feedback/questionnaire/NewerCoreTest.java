package ma.istiqbal.feedback.questionnaire;

import static ma.istiqbal.feedback.questionnaire.Writer.ADMIN;
import static ma.istiqbal.feedback.questionnaire.Writer.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ma.istiqbal.feedback.Citizens;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import ma.istiqbal.feedback.bucket.DayBucket;
import ma.istiqbal.feedback.bucket.DayBuckets;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** In a context of its own: the newest core version is the one that is asked, for ever after. */
@FeedbackServiceTest
@TestPropertySource(properties = "test.context=newer-core")
class NewerCoreTest {

    @Autowired
    private RestTestClient client;

    @Autowired
    private Citizens citizens;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private DayBuckets buckets;

    @BeforeEach
    void sitesAnswer() {
        sites.answer();
    }

    @Test
    void theNewestPublishedCoreIsAskedAndTheEarlierStaysWhatItWas() {
        Writer writer = new Writer(client);
        writer.move("core-1", 2, "RETIRED", ADMIN, "Too old")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .isEqualTo(List.of("NEWER_CORE_PUBLISHED_FAIL"));
        String site = citizens.freshSite();
        citizens.say(site, Map.of("overall", 4));
        writer.move("core-2", 1, "PUBLISHED", ADMIN).expectStatus().isOk();

        form(site, "")
                .jsonPath("$.questionnaire.id")
                .isEqualTo("core-2")
                .jsonPath("$.questionnaire.questions[1].code")
                .isEqualTo("drivers")
                .jsonPath("$.questionnaire.questions[1].showIf[0].values")
                .isEqualTo(List.of("1", "2", "5"));
        form(site, "?questionnaire=core-1")
                .jsonPath("$.questionnaire.questions.length()")
                .isEqualTo(12);

        String newer = citizens.say(site, Map.of("overall", 1, "drivers", List.of("WAITING", "WELCOME")));
        Map<String, Object> late = citizens.body(citizens.codeOf(site), Map.of("overall", 2, "clarity", 2));
        late.put("questionnaire", "core-1");
        String older = (String) citizens.send(late, Citizens.freshKey())
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("id");
        answered(writer, newer, "core-2");
        answered(writer, older, "core-1");
        late.put("answers", Map.of("overall", 1, "drivers", List.of("WAITING")));
        citizens.send(late, Citizens.freshKey())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("UNKNOWN_QUESTION");
        late.put("questionnaire", "core-9");
        citizens.send(late, Citizens.freshKey())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/questionnaire");
        Awaitility.await()
                .untilAsserted(() -> assertThat(buckets.ofSite(site))
                        .singleElement()
                        .satisfies(bucket -> assertThat(bucket.counts().get("drivers"))
                                .isEqualTo(Map.of(DayBucket.ANSWERED, 1L, "WAITING", 1L, "WELCOME", 1L))));

        writer.move("core-2", 2, "RETIRED", ADMIN, "Not yet").expectStatus().isEqualTo(409);
        writer.move("core-1", 2, "RETIRED", ADMIN, "Replaced").expectStatus().isOk();
        writer.get(path("core-1"), Tokens.siteManager(site)).expectStatus().isOk();
        answered(writer, older, "core-1");
    }

    private RestTestClient.BodyContentSpec form(String site, String parameters) {
        return client.get()
                .uri("/public/v1/feedback-points/" + citizens.pointOf(site).get("publicId") + parameters)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static void answered(Writer writer, String feedback, String questionnaire) {
        writer.get("/api/v1/feedback/" + feedback, Writer.STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.questionnaire")
                .isEqualTo(questionnaire);
    }
}
