package ma.istiqbal.feedback.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import ma.istiqbal.feedback.bucket.DayBucketsInStore;
import ma.istiqbal.feedback.bucket.SiteCounts;
import ma.istiqbal.feedback.site.KnownSites;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.LostAnswers;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From answers to what the public reads, each test in a month of its own. */
@FeedbackServiceTest
@SuppressWarnings("unchecked")
@Import(DayBucketsInStore.class)
class PublicationTest {

    private static final String STAFF = Tokens.staff("programme-staff");
    private static final String ADMIN = Tokens.staff("programme-admin");
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private RestTestClient client;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private KnownSites known;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private DayBucketsInStore answers;

    @Autowired
    private SiteCounts counts;

    @Autowired
    private Preparation preparation;

    @Autowired
    @Qualifier("publicationPreparation")
    private Worker worker;

    @BeforeEach
    void theCalendarIsKept() {
        sites.answer();
        answered(site("MA-12"), "2024-01", 1);
        worker.runOnce();
        Awaitility.await()
                .untilAsserted(() -> send("/api/v1/publications", STAFF)
                        .expectBody()
                        .jsonPath("$.items")
                        .isNotEmpty());
    }

    @AfterEach
    void clockIsRight() {
        clock.reset();
    }

    @Test
    void theLastFiguresOfASiteArePublishedBySomebodyElseThanWhoPreparedThem() {
        String site = site("MA-05");
        answers.count(
                site,
                LocalDate.parse("2025-03-10"),
                40,
                Map.of("overall", Map.of("5", 40L), "wait_bucket", Map.of("M10_20", 40L)));
        answered(site("MA-05"), "2025-03", 12);
        answered(site("MA-05"), "2025-03", 4);
        String own = prepare("2025-03", ADMIN);
        area("site=" + site + "&period=2025-03").expectStatus().isNotFound();
        move(own, 2, "PUBLISHED", ADMIN, null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("NOT_THE_PREPARER_FAIL");
        move(own, 2, "PUBLISHED", Tokens.staff("another", "programme-admin"), null)
                .expectStatus()
                .isOk();
        Awaitility.await()
                .untilAsserted(() -> area("site=" + site + "&period=2025-03")
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .valueMatches("ETag", "\"2025-03.1-[0-9a-f]{64}\"")
                        .expectHeader()
                        .valueEquals("Cache-Control", "max-age=60, public")
                        .expectBody()
                        .jsonPath("$.figures.csat.status")
                        .isEqualTo("OK")
                        .jsonPath("$.figures.csat.value")
                        .isEqualTo(100.0)
                        .jsonPath("$.figures.csat.n")
                        .isEqualTo(40)
                        .jsonPath("$.figures.exclusionRate.value")
                        .isEqualTo(0.0)
                        .jsonPath("$.answers")
                        .doesNotExist()
                        .jsonPath("$.edition.period")
                        .isEqualTo("2025-03"));
        area("site=" + site + "&period=2025-03")
                .expectBody()
                .json(Contracts.read("feedback-service/published-waits.json"), JsonCompareMode.LENIENT);
    }

    @Test
    void aSmallSiteAndTheOneWithholdingWithItAreNotToldAndABandHasNoValue() {
        Map<String, Long> n = new TreeMap<>();
        for (long one : new long[] {4, 14, 25, 150}) {
            String site = site("MA-06");
            answered(site, "2025-04", (int) one);
            n.put(site, one);
        }
        publish(prepare("2025-04", STAFF));
        n.forEach((site, size) -> {
            JsonNode csat = figures("site=" + site + "&period=2025-04").get("csat");
            assertThat(csat.get("status").asString())
                    .as(site + " " + size)
                    .isEqualTo(size < 20 ? "SUPPRESSED" : size < 30 ? "INDICATIVE" : "OK");
            assertThat(csat.has("n")).isEqualTo(size >= 20);
            if (size == 25) {
                assertThat(csat.get("value").isNull()).isTrue();
                assertThat(csat.get("low").asDouble()).isEqualTo(80);
                assertThat(csat.get("high").asDouble()).isEqualTo(100);
            }
        });
        assertThat(figures("region=MA-06&period=2025-04").get("csat").get("n").asLong())
                .isEqualTo(193);
    }

    @Test
    void aCorrectionOfFewAnswersLeavesTheFigureAsItWasPublished() {
        String site = site("MA-07");
        String other = site("MA-07");
        answered(site, "2025-05", 120);
        answered(other, "2025-05", 140);
        publish(prepare("2025-05", STAFF));
        answered(site, "2025-05", 123);
        answered(other, "2025-05", 190);
        String corrected = prepare("2025-05", STAFF);
        assertThat(corrected).isEqualTo("2025-05.2");
        publish(corrected);
        // Of three that came one would know by subtraction; the other site, which could be subtracted too, waits with
        // it.
        JsonNode whole = figures("region=MA-07&period=2025-05").get("csat");
        assertThat(whole.get("n").asLong()).isEqualTo(313);
        Map.of(site, 120L, other, 140L).forEach((code, n) -> {
            JsonNode kept = figures("site=" + code + "&period=2025-05").get("csat");
            assertThat(kept.get("n").asLong()).isEqualTo(n);
            assertThat(kept.get("status").asString()).isEqualTo("OK");
            assertThat(kept.get("asOf").asString()).isLessThan(whole.get("asOf").asString());
        });
    }

    @Test
    void whatWasRetractedSaysWhyAndDoesNotComeBack() {
        String site = site("MA-08");
        answered(site, "2025-06", 60);
        publish(prepare("2025-06", STAFF));
        move("2025-06.1", 3, "RETRACTED", ADMIN, null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("REASON_GIVEN_FAIL");
        move("2025-06.1", 3, "RETRACTED", ADMIN, "Wrong site").expectStatus().isOk();
        Awaitility.await()
                .untilAsserted(() -> area("site=" + site + "&period=2025-06")
                        .expectStatus()
                        .isEqualTo(410)
                        .expectBody()
                        .jsonPath("$.code")
                        .isEqualTo("PUBLICATION_RETRACTED")
                        .jsonPath("$.detail")
                        .value(detail -> assertThat((String) detail).contains("Wrong site")));
        send("/api/v1/publications/2025-06.1/history", STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(5);
    }

    @Test
    void aPeriodThatIsNotFinalOrAQuarterBeforeItsMonthsIsNotPrepared() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        begin(YearMonth.from(today.minusDays(PublicationCalendar.LATE_DAYS - 1)).toString(), STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PERIOD_NOT_OVER");
        begin("2024-Q1", STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("MONTHS_NOT_PREPARED");
        begin("2024-13", STAFF).expectStatus().isBadRequest();
        prepare("2024-07", STAFF);
        begin("2024-07", STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PUBLICATION_OPEN");
    }

    @Test
    void theJobPreparesTheMonthsAndTheQuarterThatAreFinal() {
        worker.runOnce();
        Awaitility.await()
                .untilAsserted(() -> send("/api/v1/publications?state=PREPARED&limit=200", STAFF)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.items[?(@.period =~ /.*-Q.*/)].period")
                        .value(found -> assertThat((List<?>) found).isNotEmpty()));
    }

    @Test
    void anInstanceThatIsLateWithAnEditionChangesNothingOfIt() {
        answered(site("MA-08"), "2024-11", 60);
        String id = prepare("2024-11", ADMIN);
        String path = "/api/v1/publications/" + id + "/figures";
        byte[] before = send(path, STAFF).expectBody().returnResult().getResponseBody();
        assertThat(JSON.readTree(before).get("items")).isNotEmpty();
        preparation.prepare(Publication.begun(Period.of("2024-11"), 1, null, null));
        assertThat(send(path, STAFF).expectBody().returnResult().getResponseBody())
                .isEqualTo(before);
    }

    @Test
    void nothingIsPreparedOfTheTimeBeforeAnybodyAnswered() {
        assertThat(counts.anyAnswerUntil(LocalDate.parse("1999-12-31"))).isFalse();
        answered(site("MA-12"), "2000-01", 1);
        assertThat(counts.anyAnswerUntil(LocalDate.parse("1999-12-31"))).isFalse();
        assertThat(counts.anyAnswerUntil(LocalDate.parse("2000-01-31"))).isTrue();
    }

    @Test
    void aPartnerSeesItsOwnFiguresOfAPublicationAndASiteManagerNone() {
        String site = site("MA-09");
        answered(site, "2025-08", 60);
        String id = prepare("2025-08", STAFF);
        send("/api/v1/publications/" + id + "/figures?level=SITE", Tokens.partnerManager("INTERIOR"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(codes -> assertThat((List<?>) codes).asString().contains(site));
        send("/api/v1/publications/" + id + "/figures", Tokens.partnerManager("HEALTH"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        send("/api/v1/publications/" + id, Tokens.siteManager(site))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void aPartnerCommentsOnTheFiguresBeforeTheyArePublishedAndReadsItsOwnCommentsOnly() {
        answered(site("MA-09"), "2025-11", 60);
        String id = prepare("2025-11", STAFF);
        comment(id, Tokens.partnerManager("INTERIOR"), "أغلقت الملحقة أسبوعا لأشغال")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.partner")
                .isEqualTo("INTERIOR")
                .jsonPath("$.id")
                .isEqualTo(id + ".INTERIOR.1");
        comment(id, Tokens.partnerManager("INTERIOR"), "Deux jours de grève")
                .expectStatus()
                .isCreated();
        comment(id, Tokens.partnerManager("HEALTH"), "Rien à signaler")
                .expectStatus()
                .isCreated();
        assertThat(texts(id, STAFF))
                .containsExactly("أغلقت الملحقة أسبوعا لأشغال", "Deux jours de grève", "Rien à signaler");
        assertThat(texts(id, Tokens.partnerManager("HEALTH"))).containsExactly("Rien à signaler");
        comment(id, STAFF, "Ours").expectStatus().isForbidden();
        comment(id, Tokens.partnerManager("HEALTH"), " ").expectStatus().isBadRequest();

        publish(id);
        comment(id, Tokens.partnerManager("HEALTH"), "Too late")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("COMMENTS_CLOSED");
        comment("2025-11.9", Tokens.partnerManager("HEALTH"), "Of what?")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void commentsAtTheSameTimeAreAllKeptUpToTheMost() {
        answered(site("MA-09"), "2025-12", 60);
        String id = prepare("2025-12", STAFF);
        List<Integer> statuses = IntStream.rangeClosed(1, 23)
                .parallel()
                .mapToObj(n -> comment(id, Tokens.partnerManager("INTERIOR"), "Comment " + n)
                        .returnResult(String.class)
                        .getStatus()
                        .value())
                .toList();
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(20);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(3);
        assertThat(texts(id, STAFF)).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void anEditionWhoseBeginningFailedHalfWayIsTheOneThatIsAnswered() {
        LostAnswers.triedAgain(client, sender -> begin(sender, "2024-08", STAFF))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/v1/publications/2024-08.1");
    }

    @Test
    void aCommentThatFailedHalfWayIsMadeOnce() {
        answered(site("MA-09"), "2024-09", 60);
        String id = prepare("2024-09", STAFF);
        LostAnswers.triedAgain(client, sender -> comment(sender, id, Tokens.partnerManager("HEALTH"), "Une grève"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(id + ".HEALTH.1");
        assertThat(texts(id, STAFF)).containsExactly("Une grève");
    }

    @Test
    void areasAreListedByCodeAndOneAreaIsAskedForAtATime() {
        IntStream.of(200, 50, 90).forEach(n -> answered(site("MA-10"), "2025-09", n));
        publish(prepare("2025-09", STAFF));
        Awaitility.await()
                .untilAsserted(() -> client.get()
                        .uri("/public/v1/indicators/levels/SITE?limit=2&period=2025-09")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .exists("Link")
                        .expectBody()
                        .jsonPath("$.items[*].code")
                        .value(codes ->
                                assertThat((List<String>) codes).hasSize(2).isSorted()));
        area("site=X&region=MA-10").expectStatus().isBadRequest();
        area("region=MA-99&period=2025-09").expectStatus().isNotFound();
        area("period=2020-01").expectStatus().isNotFound();
    }

    @Test
    void anEditionIsAFileWithOneRowForEachFigureAndADictionaryForEachWord() {
        String small = site("MA-11");
        answered(small, "2025-10", 3);
        answered(site("MA-11"), "2025-10", 15);
        answered(site("MA-11"), "2025-10", 97);
        publish(prepare("2025-10", STAFF));
        String file = "/public/v1/open-data/2025-10.1/figures.csv";
        Awaitility.await()
                .untilAsserted(() -> client.get()
                        .uri("/public/v1/open-data")
                        .exchange()
                        .expectBody()
                        .jsonPath("$.items[*].files[*]")
                        .value(files -> assertThat((List<String>) files).contains(file)));
        var table = client.get()
                .uri(file)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
        String csv = new String(table.getResponseBody(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF\"publication\",\"period\",\"level\"");
        assertThat(csv.lines().filter(line -> line.contains("\"" + small + "\",\"csat\"")))
                .singleElement()
                .asString()
                .contains("\"csat\",,,,,false,false,\"SUPPRESSED\",\"csat/1\"");
        // 97 is told as 95.
        assertThat(csv.lines().filter(line -> line.contains("\"SITE\"") && line.contains("\"csat\",100.0")))
                .singleElement()
                .asString()
                .contains(",95,true,false,\"OK\"");
        client.get()
                .uri(file)
                .header("If-None-Match", table.getResponseHeaders().getETag())
                .exchange()
                .expectStatus()
                .isNotModified();
        byte[] rows = client.get()
                .uri(file.replace("csv", "json"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(JSON.readTree(rows).get("items").size())
                .isEqualTo((int) csv.lines().count() - 1);
        client.get()
                .uri("/public/v1/open-data/dictionary")
                .exchange()
                .expectBody()
                .jsonPath("$.columns.length()")
                .isEqualTo(14)
                .jsonPath("$.statuses.length()")
                .isEqualTo(3);
        client.get()
                .uri("/public/v1/open-data/catalogue")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/ld+json")
                .expectBody()
                .jsonPath("$['dcat:dataset'][*]['dct:identifier']")
                .value(found -> assertThat((List<String>) found).contains("2025-10.1"));
        client.get()
                .uri("/public/v1/open-data/2025-11.1/figures.csv")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void whatTheFirstSurveyOfASiteSaysIsNotForEveryone() {
        String surveyed = site("MA-07");
        sites.tell(surveyed, 2, state -> state.put("lifecycle", "UNDER_AUDIT"));
        String open = site("MA-07");
        answered(surveyed, "2025-07", 60);
        answered(open, "2025-07", 40);
        Awaitility.await().until(() -> known.find(open).isPresent());
        publish(prepare("2025-07", STAFF));
        Awaitility.await()
                .untilAsserted(() ->
                        area("site=" + open + "&period=2025-07").expectStatus().isOk());
        area("site=" + surveyed + "&period=2025-07").expectStatus().isNotFound();
        assertThat(internalAnswers("region=MA-07")).isEqualTo(40);
        assertThat(internalAnswers("site=" + surveyed)).isEqualTo(60);
    }

    @Test
    void theFirstSurveyStaysInternalWhenTheSiteIsLiveOrNeverBecomesSo() {
        String live = site("MA-11");
        String never = site("MA-11");
        for (String surveyed : List.of(live, never)) {
            becomes(surveyed, 2, "UNDER_AUDIT", Map.of());
            answered(surveyed, "2024-12", 60);
        }
        becomes(live, 3, "LIVE", Map.of("liveSince", "2024-12-20"));
        becomes(never, 3, "CLOSED", Map.of("closedOn", "2024-12-28"));
        answers.count(live, LocalDate.parse("2024-12-20"), 40);
        Awaitility.await()
                .until(() -> known.find(never)
                        .filter(site -> site.closedOn() != null)
                        .isPresent());
        publish(prepare("2024-12", STAFF));
        Awaitility.await()
                .untilAsserted(() -> assertThat(figures("site=" + live + "&period=2024-12")
                                .at("/csat/n")
                                .asInt())
                        .isEqualTo(40));
        area("site=" + never + "&period=2024-12").expectStatus().isNotFound();
        assertThat(figures("region=MA-11&period=2024-12").at("/csat/n").asInt()).isEqualTo(40);
    }

    private String site(String region) {
        String code =
                "PUB-" + java.util.UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        sites.tell(code, 1, state -> {
            SiteFeed.description(state).put("region", region);
            return state;
        });
        return code;
    }

    private void becomes(String site, int version, String lifecycle, Map<String, String> days) {
        sites.tell(site, version, state -> {
            SiteFeed.description(state).put("region", "MA-11");
            days.forEach(state::put);
            return state.put("lifecycle", lifecycle);
        });
    }

    private void answered(String site, String month, int n) {
        answers.count(site, YearMonth.parse(month).atDay(10), n);
    }

    private String prepare(String period, String token) {
        String id = (String) begin(period, token)
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("id");
        Awaitility.await()
                .untilAsserted(() -> send("/api/v1/publications/" + id, STAFF)
                        .expectBody()
                        .jsonPath("$.state")
                        .isEqualTo("PREPARED"));
        return id;
    }

    private void publish(String id) {
        move(id, 2, "PUBLISHED", ADMIN, null).expectStatus().isOk();
        Awaitility.await()
                .untilAsserted(() -> area("period=" + id.substring(0, id.indexOf('.')))
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.edition.id")
                        .isEqualTo(id));
    }

    private int internalAnswers(String parameters) {
        byte[] body = send("/api/v1/indicators?from=2025-07-01&to=2025-07-31&" + parameters, STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JSON.readTree(body).get("n").asInt();
    }

    private JsonNode figures(String parameters) {
        byte[] body = area(parameters)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JSON.readTree(body).get("figures");
    }

    private RestTestClient.ResponseSpec area(String parameters) {
        return client.get().uri("/public/v1/indicators?" + parameters).exchange();
    }

    private RestTestClient.ResponseSpec send(String path, String token) {
        return client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private RestTestClient.ResponseSpec comment(String id, String token, String text) {
        return comment(client, id, token, text);
    }

    private static RestTestClient.ResponseSpec comment(RestTestClient sender, String id, String token, String text) {
        return sender.post()
                .uri("/api/v1/publications/" + id + "/comments")
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("text", text))
                .exchange();
    }

    private List<String> texts(String id, String token) {
        Map<String, Object> page = send("/api/v1/publications/" + id + "/comments?limit=200", token)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((List<Map<String, String>>) page.get("items"))
                .stream().map(comment -> comment.get("text")).toList();
    }

    private RestTestClient.ResponseSpec begin(String period, String token) {
        return begin(client, period, token);
    }

    private static RestTestClient.ResponseSpec begin(RestTestClient sender, String period, String token) {
        return sender.post()
                .uri("/api/v1/publications")
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("period", period))
                .exchange();
    }

    private RestTestClient.ResponseSpec move(String id, int tag, String to, String token, String reason) {
        Map<String, String> body = new HashMap<>(Map.of("to", to));
        if (reason != null) {
            body.put("reason", reason);
        }
        return client.post()
                .uri("/api/v1/publications/" + id + "/transitions")
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    headers.setIfMatch("\"" + tag + "\"");
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
