package ma.istiqbal.feedback.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import tools.jackson.databind.JsonNode;

@FeedbackServiceTest
class KioskBatchTest {

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
    private Kiosk kiosk;

    @BeforeEach
    void sitesAnswer() {
        sites.answer();
        site = citizens.freshSite();
        citizens.pointOf(site);
        kiosk = Kiosk.at(site, client);
    }

    @AfterEach
    void clockIsRight() {
        clock.reset();
    }

    @Test
    void eachLineIsAnsweredStoredAndCounted() {
        List<JsonNode> answers = kiosk.send(lines("visit-nr-", 0, 3), null);
        assertThat(answers).hasSize(4);
        for (int line = 0; line < 3; line++) {
            assertThat(answers.get(line).get("line").asInt()).isEqualTo(line + 1);
            assertThat(answers.get(line).get("key").asString()).isEqualTo("visit-nr-" + line);
            assertThat(answers.get(line).get("status").asString()).isEqualTo("ACCEPTED");
            Document stored = stored(answers.get(line).get("id").asString());
            assertThat(stored.getString("channel")).isEqualTo("KIOSK");
        }
        assertThat(answers.getLast().toString()).isEqualTo("{\"accepted\":3,\"duplicates\":0,\"refused\":0}");
        Awaitility.await()
                .untilAsserted(() -> assertThat(buckets.ofSite(site))
                        .anySatisfy(bucket -> assertThat(bucket.n()).isEqualTo(3)));
    }

    @Test
    void afterACrashHalfWayNothingIsLostOrDoubled() {
        String all = lines("crash-nr-", 0, 1200);
        String half = all.substring(0, all.indexOf('\n', all.length() / 2) + 1);
        kiosk.send(half, null);
        List<JsonNode> answers = kiosk.send(all, clock.instant().plusSeconds(3));
        JsonNode sum = answers.getLast();
        assertThat(sum.get("accepted").asInt() + sum.get("duplicates").asInt()).isEqualTo(1200);
        assertThat(sum.get("duplicates").asLong()).isEqualTo(half.lines().count());
        assertThat(kiosk.send(all, null).getLast().toString())
                .isEqualTo("{\"accepted\":0,\"duplicates\":1200,\"refused\":0}");
        assertThat(store.getCollection("feedback").countDocuments(new Document("site", site)))
                .isEqualTo(1200);
    }

    @Test
    void oddLinesAreRefusedOneByOne() {
        Map<String, Object> unknownField = kiosk.line("unknown-field", clock.instant(), 5);
        unknownField.put("site", "OTHER");
        Map<String, Object> wrongType = kiosk.line("wrong-type", clock.instant(), 5);
        wrongType.put("answers", Map.of("overall", "5"));
        Map<String, Object> forged = kiosk.line("forged-code", clock.instant(), 5);
        forged.put("point", "x");
        String good = Kiosk.ndjson(List.of(kiosk.line("good-one", clock.instant(), 4)));
        String text = "\uFEFF" + good
                + "not json\n"
                + "[]\n\"x\"\nnull\n{}\n"
                + Kiosk.ndjson(List.of(unknownField, wrongType, forged))
                + "{\"key\":\"" + "x".repeat(20_000) + "\"}\n"
                + "\n  \r\n"
                + Kiosk.ndjson(List.of(kiosk.line("good-two", clock.instant(), 4)))
                        .strip() + "\r\n"
                + Kiosk.ndjson(List.of(kiosk.line("good-three", clock.instant(), 4)))
                        .strip();
        List<JsonNode> answers = kiosk.send(text, null);
        assertThat(answers.stream().limit(answers.size() - 1L).map(KioskBatchTest::told))
                .containsExactly(
                        "1 ACCEPTED",
                        "2 MALFORMED_LINE ",
                        "3 WRONG_TYPE ",
                        "4 WRONG_TYPE ",
                        "5 REQUIRED ",
                        "6 REQUIRED /answers",
                        "7 UNKNOWN_FIELD /site",
                        "8 WRONG_TYPE /answers/overall",
                        "9 FEEDBACK_CODE_UNKNOWN /point",
                        "10 LINE_TOO_LONG ",
                        "13 ACCEPTED",
                        "14 ACCEPTED");
        assertThat(answers.get(8).get("message").asString()).isNotEqualTo("FEEDBACK_CODE_UNKNOWN");
    }

    @Test
    void aLineSaidTwiceIsADuplicateAndInOtherWordsRefused() {
        Instant said = clock.instant();
        List<JsonNode> answers = kiosk.send(
                Kiosk.ndjson(List.of(
                        kiosk.line("same-key", said, 5),
                        kiosk.line("same-key", said, 5),
                        kiosk.line("same-key", said, 1))),
                null);
        assertThat(answers.stream().limit(3).map(KioskBatchTest::told))
                .containsExactly("1 ACCEPTED", "2 DUPLICATE", "3 KEY_REUSED /key");
        assertThat(answers.get(1).get("id")).isEqualTo(answers.get(0).get("id"));
    }

    @Test
    void whatAKioskHasSentAloneIsADuplicateInItsBatch() {
        Map<String, Object> line = kiosk.line("alone-first", clock.instant(), 3);
        Map<String, Object> alone = new java.util.LinkedHashMap<>(line);
        alone.remove("key");
        citizens.send(alone, "alone-first").expectStatus().isCreated();
        assertThat(told(kiosk.send(Kiosk.ndjson(List.of(line)), null).getFirst()))
                .isEqualTo("1 DUPLICATE");
    }

    @Test
    void thirtyDaysLateIsInTimeAndWhatWasStoredStaysADuplicate() {
        clock.moveBy(Duration.ofSeconds(1));
        Map<String, Object> line = kiosk.line("a-month-late", clock.instant(), 3);
        clock.moveBy(Duration.ofDays(30).minusMinutes(1));
        assertThat(told(kiosk.send(Kiosk.ndjson(List.of(line)), null).getFirst()))
                .isEqualTo("1 ACCEPTED");
        clock.moveBy(Duration.ofMinutes(2));
        assertThat(told(kiosk.send(Kiosk.ndjson(List.of(line)), null).getFirst()))
                .isEqualTo("1 DUPLICATE");
        line.put("key", "another-key");
        assertThat(told(kiosk.send(Kiosk.ndjson(List.of(line)), null).getFirst()))
                .isEqualTo("1 TOO_LONG_AGO /capturedAt");
    }

    @Test
    void aBatchThatArrivesAfterTheClosingCountsWhatWasSaidBefore() {
        Instant said = clock.instant();
        LocalDate last = said.atZone(ZoneId.of("Africa/Casablanca")).toLocalDate();
        sites.tell(site, 2, state -> state.put("lifecycle", "CLOSED").put("closedOn", last.toString()));
        Awaitility.await()
                .until(() -> store.getCollection("feedbackPoints")
                                .countDocuments(new Document("state.site", site).append("state.state", "REVOKED"))
                        == 2);
        clock.moveBy(Duration.ofDays(5));
        List<JsonNode> answers = kiosk.send(
                Kiosk.ndjson(List.of(
                        kiosk.line("while-open", said, 5),
                        kiosk.line("while-closed", said.plus(Duration.ofDays(3)), 5))),
                null);
        assertThat(answers.stream().limit(2).map(KioskBatchTest::told))
                .containsExactly("1 ACCEPTED", "2 FEEDBACK_POINT_REVOKED /point");
    }

    @Test
    void aWrongClockIsCorrectedAndKept() {
        Instant now = clock.instant();
        Instant device = now.plus(Duration.ofHours(20));
        List<JsonNode> answers =
                kiosk.send(Kiosk.ndjson(List.of(kiosk.line("wrong-clock", device.minusSeconds(60), 5))), device);
        Document stored = stored(answers.getFirst().get("id").asString());
        assertThat(stored.getLong("skewMs"))
                .isBetween(
                        Duration.ofHours(20).minusMinutes(1).toMillis(),
                        Duration.ofHours(20).toMillis());
        assertThat(stored.getDate("capturedAt").toInstant()).isBetween(now.minusSeconds(61), now);
        Document behind = stored(kiosk.send(
                        Kiosk.ndjson(List.of(kiosk.line("slow-clock", now.minus(Duration.ofHours(3)), 5))),
                        now.minus(Duration.ofHours(3)))
                .getFirst()
                .get("id")
                .asString());
        assertThat(behind.getDate("capturedAt").toInstant()).isBetween(now.minusSeconds(1), clock.instant());
    }

    @Test
    void aClockThatIsDaysWrongIsToldAndNothingIsStored() {
        String line = Kiosk.ndjson(List.of(kiosk.line("days-wrong", clock.instant(), 5)));
        kiosk.exchange(line, clock.instant().minus(Duration.ofDays(400)).toString())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("CLOCK_TOO_WRONG");
        assertThat(store.getCollection("feedback").countDocuments(new Document("site", site)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01T00:00:00Z", "1764000000"})
    void aClockThatTellsNoTimeIsRefused(String deviceTime) {
        kiosk.exchange("", deviceTime)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("Device-Time");
    }

    @Test
    void aPostersCodeIsNoKiosks() {
        Map<String, Object> line = kiosk.line("a-poster", clock.instant(), 5);
        line.put("point", citizens.codeOf("RABAT-ANNEX-06"));
        assertThat(told(kiosk.send(Kiosk.ndjson(List.of(line)), null).getFirst()))
                .isEqualTo("1 NOT_A_KIOSK /point");
    }

    @Test
    void anEmptyBatchIsAnsweredAndAnotherFormRefused() {
        assertThat(kiosk.send("", null)).hasSize(1);
        client.post()
                .uri("/public/v1/feedback/batch")
                .contentType(MediaType.APPLICATION_JSON)
                .body(List.of())
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NDJSON_NEEDED");
    }

    private String lines(String prefix, int from, int to) {
        Instant said = clock.instant();
        List<Map<String, Object>> lines = new ArrayList<>();
        IntStream.range(from, to).forEach(i -> lines.add(kiosk.line(prefix + i, said, 1 + i % 5)));
        return Kiosk.ndjson(lines);
    }

    private static String told(JsonNode answer) {
        return answer.get("line").asInt()
                + " "
                + (answer.has("code")
                        ? answer.get("code").asString() + " "
                                + answer.get("pointer").asString()
                        : answer.get("status").asString());
    }

    private Document stored(String id) {
        return store.getCollection("feedback").find(new Document("_id", id)).first();
    }
}
