package ma.istiqbal.site.activity;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import ma.istiqbal.test.ServiceTest;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class VisitUploadTest {

    private static final Instant HOUR_AGO = Instant.now().minusSeconds(3600);
    private static final Duration WAIT = Duration.ofMinutes(7);

    @Autowired
    private RestTestClient client;

    @Autowired
    private MongoDatabase store;

    @Autowired
    private MeterRegistry metrics;

    @Value("${local.server.port}")
    private int port;

    private SiteDesk desk;

    @BeforeEach
    void openADesk() {
        desk = SiteDesk.open(client, "RABAT-ANNEX-06", 15);
    }

    @Test
    void everyLineIsAnsweredInItsOrderAndThenSummedUp() {
        List<JsonNode> answer = desk.send(visit("A").json() + "\n\n \r\nno json\n"
                + visit("B").with("servicePoint", "NO-DESK").json() + "\r\n"
                + visit("C").json());
        assertThat(answer).hasSize(5);
        assertThat(answer.get(0).toString())
                .isEqualTo("{\"line\":1,\"externalId\":\"%s\",\"status\":\"ACCEPTED\"}".formatted(id("A")));
        assertThat(answer.get(1).get("line").asInt()).isEqualTo(4);
        assertThat(answer.get(1).get("code").asString()).isEqualTo("MALFORMED_LINE");
        assertThat(answer.get(2).get("externalId").asString()).isEqualTo(id("B"));
        assertThat(answer.get(2).get("pointer").asString()).isEqualTo("/servicePoint");
        assertThat(answer.get(2).get("message").asString()).isEqualTo("The site has no service point NO-DESK");
        assertThat(answer.get(3).get("line").asInt()).isEqualTo(6);
        assertThat(answer.get(4).toString()).isEqualTo("{\"accepted\":2,\"duplicates\":0,\"refused\":2}");
    }

    @Test
    void allBadValuesOfALineAreToldInTheCallersLanguage() {
        String line = """
                {"externalId": "%s", "servicePoint": 7, "tenant": 1, "arrivedAt": "today", "outcome": "LOST"}""".formatted(id("A"));
        byte[] body = desk.post(SiteDesk.STAFF, "fr", line)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        JsonNode answer = SiteDesk.JSON.readTree(
                new String(body, StandardCharsets.UTF_8).lines().findFirst().orElseThrow());
        assertThat(answer.get("violations")
                        .valueStream()
                        .map(one -> one.get("pointer").asString()))
                .containsExactlyInAnyOrder("/servicePoint", "/tenant", "/arrivedAt", "/outcome");
        assertThat(answer.get("violations")
                        .valueStream()
                        .map(one -> one.get("message").asString()))
                .contains("Cette valeur n'est pas du bon type");
    }

    @Test
    void brokenRulesAreToldLineByLine() {
        Instant now = Instant.now();
        List<JsonNode> answer = desk.send(List.of(
                visit("1").with("calledAt", HOUR_AGO.minusSeconds(1).toString()),
                visit("2")
                        .with("arrivedAt", now.plusSeconds(1800).toString())
                        .with("calledAt", now.plusSeconds(1900).toString()),
                visit("3")
                        .with("arrivedAt", now.minus(Duration.ofDays(40)).toString())
                        .without("calledAt")
                        .with("servedAt", now.minus(Duration.ofDays(40)).toString()),
                visit("4").without("calledAt"),
                visit("5").with("outcome", "ABANDONED").with("servedAt", now.toString()),
                visit("6").with("arrivedAt", now.minus(Duration.ofDays(3)).toString()),
                visit("7").with("arrivedAt", "+1000000000-12-31T23:59:59Z"),
                visit("8").with("arrivedAt", "-1000000000-01-01T00:00:00Z"),
                visit("9").with("externalId", "x".repeat(101))));
        assertThat(answer.stream()
                        .limit(9)
                        .map(line -> line.get("pointer").asString() + " "
                                + line.get("code").asString()))
                .containsExactly(
                        "/calledAt BEFORE_THE_STEP_BEFORE",
                        "/arrivedAt IN_THE_FUTURE",
                        "/arrivedAt TOO_LONG_AGO",
                        "/calledAt CALL_OR_SERVICE_NEEDED",
                        "/servedAt SERVED_THOUGH_ABANDONED",
                        "/calledAt VISIT_TOO_LONG",
                        "/arrivedAt TIME_OUT_OF_RANGE",
                        "/arrivedAt TIME_OUT_OF_RANGE",
                        "/externalId WRONG_FORMAT");
        assertThat(stored()).isZero();
    }

    @Test
    void oddValuesAreRefusedLineByLineAndNothingFails() {
        List<String> odd = List.of(
                "5",
                "5.5",
                "1e400",
                "-1",
                "99999999999999999999",
                "true",
                "[]",
                "{}",
                "\"\"",
                "{\"$ne\": null}",
                "\"2026-02-30T00:00:00Z\"",
                "\"9999-12-31T23:59:59+18:00\"",
                "\"2026-11-24T09:00:00\"",
                "\"\\u202e\"");
        List<String> lines = new ArrayList<>(List.of("null", "[]", "5", "\"x\"", "{", "{} {}", "{\"a\":1,\"a\":2}"));
        // Not the id, which may well look like a date.
        for (String field : List.of("servicePoint", "arrivedAt", "calledAt", "outcome")) {
            String good = visit("A").without(field).json();
            odd.forEach(value -> lines.add(good.replaceFirst(
                    "\\{", "{\"" + field + "\":" + java.util.regex.Matcher.quoteReplacement(value) + ",")));
        }
        assertThat(statuses(desk.send(String.join("\n", lines))))
                .hasSize(lines.size())
                .containsOnly("REFUSED");
    }

    @Test
    void aFewMinutesOfAnotherClockAreForgiven() {
        Instant soon = Instant.now().plusSeconds(200);
        assertThat(statuses(desk.send(List.of(VisitText.served(id("A"), desk.point(), soon, Duration.ZERO)))))
                .containsExactly("ACCEPTED");
    }

    @Test
    void aVisitSentAgainIsADuplicateAndInOtherWordsRefused() {
        VisitText precise =
                visit("A").with("arrivedAt", HOUR_AGO.plusNanos(123_456_789).toString());
        desk.send(List.of(precise));
        VisitText other = precise.with("outcome", "ABANDONED");
        List<JsonNode> answer = desk.send(
                List.of(precise, other, visit("B"), visit("B"), visit("B").with("service", "ID-CARD")));
        assertThat(statuses(answer)).containsExactly("DUPLICATE", "REFUSED", "ACCEPTED", "DUPLICATE", "REFUSED");
        assertThat(answer.get(1).get("code").asString()).isEqualTo("EXTERNAL_ID_REUSED");
        assertThat(answer.get(4).get("code").asString()).isEqualTo("EXTERNAL_ID_REUSED");
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void theSameIdAtAnotherSiteIsAnotherVisit() {
        SiteDesk elsewhere = SiteDesk.open(client, "ALGECIRAS-CONSULATE", null);
        VisitText there = VisitText.served(id("A"), elsewhere.point(), HOUR_AGO, WAIT);
        assertThat(statuses(desk.send(List.of(visit("A"))))).containsExactly("ACCEPTED");
        assertThat(statuses(elsewhere.send(List.of(there)))).containsExactly("ACCEPTED");
    }

    /** The store's count of inserts is wrong when some fail; the answer must be right all the same. */
    @Test
    void theAnswerIsTrueWhereSomeOfABatchWereThereBefore() {
        List<VisitText> all =
                IntStream.range(0, 1200).mapToObj(i -> visit("V" + i)).toList();
        List<VisitText> before = IntStream.range(0, 1200)
                .filter(i -> i % 3 == 1)
                .mapToObj(all::get)
                .toList();
        desk.send(before);
        List<VisitText> shuffled = new ArrayList<>(all);
        Collections.reverse(shuffled);
        List<JsonNode> answer = desk.send(shuffled);
        for (int i = 0; i < 1200; i++) {
            assertThat(answer.get(i).get("status").asString())
                    .as("line %d", i)
                    .isEqualTo((1199 - i) % 3 == 1 ? "DUPLICATE" : "ACCEPTED");
        }
        assertThat(answer.get(1200).toString()).isEqualTo("{\"accepted\":800,\"duplicates\":400,\"refused\":0}");
        assertThat(stored()).isEqualTo(1200);
    }

    @Test
    void aLineThatIsTooLongIsRefusedAndTheRestGoesOn() {
        List<JsonNode> answer =
                desk.send(visit("A").with("service", "X".repeat(5000)).json() + "\n"
                        + visit("B").json());
        assertThat(statuses(answer)).containsExactly("REFUSED", "ACCEPTED");
        assertThat(answer.get(0).get("code").asString()).isEqualTo("LINE_TOO_LONG");
    }

    @Test
    void afterTheLastAllowedLineNothingIsRead() {
        List<JsonNode> answer = desk.send("?\n".repeat(VisitUpload.MOST_LINES)
                + visit("A").json() + "\n" + visit("B").json());
        assertThat(answer).hasSize(VisitUpload.MOST_LINES + 2);
        JsonNode last = answer.get(VisitUpload.MOST_LINES);
        assertThat(last.get("line").asInt()).isEqualTo(VisitUpload.MOST_LINES + 1);
        assertThat(last.get("code").asString()).isEqualTo("TOO_MANY_LINES");
        assertThat(stored()).isZero();
    }

    @Test
    void onlyWhoMaySendVisitsOfTheSite() {
        String visits = visit("A").json();
        desk.post(Tokens.system("INTERIOR", "activity.write"), "en", visits)
                .expectStatus()
                .isOk();
        desk.post(Tokens.siteManager("RABAT-ANNEX-06"), "en", visits)
                .expectStatus()
                .isOk();
        desk.post(Tokens.partnerManager("INTERIOR"), "en", visits)
                .expectStatus()
                .isOk();
        desk.post(Tokens.system("INTERIOR", "sites.read"), "en", visits)
                .expectStatus()
                .isForbidden();
        desk.post(Tokens.staff("auditor"), "en", visits).expectStatus().isForbidden();
        desk.post(Tokens.system("HEALTH", "activity.write"), "en", visits)
                .expectStatus()
                .isNotFound();
        desk.post(Tokens.siteManager("ALGECIRAS-CONSULATE"), "en", visits)
                .expectStatus()
                .isNotFound();
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void anotherFormIsRefused() {
        client.post()
                .uri("/api/v1/sites/RABAT-ANNEX-06/visits")
                .headers(headers -> headers.setBearerAuth(SiteDesk.STAFF))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NDJSON_NEEDED");
    }

    @Test
    void whatSaysThatItIsTooLargeIsNotRead() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(head(16 * 1024 * 1024 + 1));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void aCutConnectionLosesNothingThatWasStoredAndAllMayBeSentAgain() throws IOException {
        List<VisitText> all =
                IntStream.range(0, 600).mapToObj(i -> visit("V" + i)).toList();
        String body = String.join("\n", all.stream().map(VisitText::json).toList()) + "\n";
        try (Socket socket = connect()) {
            socket.getOutputStream().write(head(10_000_000));
            socket.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            Awaitility.await().until(() -> stored() == VisitUpload.BATCH);
        }
        List<JsonNode> answer = desk.send(all);
        assertThat(answer.get(600).toString()).isEqualTo("{\"accepted\":100,\"duplicates\":500,\"refused\":0}");
        assertThat(stored()).isEqualTo(600);
    }

    @Test
    void outcomesAreCounted() {
        double before = lines("accepted");
        double refused = lines("refused");
        desk.send(List.of(visit("A"), visit("B"), visit("C").with("servicePoint", "NO-DESK")));
        assertThat(lines("accepted")).isEqualTo(before + 2);
        assertThat(lines("refused")).isEqualTo(refused + 1);
    }

    private double lines(String outcome) {
        return metrics.get("istiqbal.visits.lines")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static byte[] head(long length) {
        return ("POST /api/v1/sites/RABAT-ANNEX-06/visits HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + SiteDesk.STAFF + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private VisitText visit(String id) {
        return VisitText.served(id(id), desk.point(), HOUR_AGO, WAIT);
    }

    private String id(String id) {
        return desk.point() + "/" + id;
    }

    private long stored() {
        return store.getCollection("visits").countDocuments(eq("point", desk.point()));
    }

    private static List<String> statuses(List<JsonNode> answer) {
        return answer.stream()
                .filter(line -> line.has("status"))
                .map(line -> line.get("status").asString())
                .toList();
    }
}
