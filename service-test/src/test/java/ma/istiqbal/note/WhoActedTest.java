package ma.istiqbal.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import ma.istiqbal.test.ServiceTest;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class WhoActedTest {

    private static final String WRITER = "0b54d9a2-writer";
    private static final String FEED = "/api/v1/note-changes?limit=200";
    private static final String HISTORY = "/api/v1/notes/SIGNED/history";

    @Autowired
    private RestTestClient client;

    @BeforeEach
    void aNoteIsWrittenAndChanged() {
        write("SIGNED");
        change("SIGNED", Tokens.staff(WRITER, "programme-staff"));
        Awaitility.await().until(() -> events(HISTORY, Tokens.staff("auditor")).size() == 2);
    }

    /** Written once, however often it is asked for. */
    private void write(String code) {
        client.post()
                .uri("/api/v1/notes")
                .headers(headers -> headers.setBearerAuth(Tokens.staff(WRITER, "programme-staff")))
                .header("Idempotency-Key", "who-acted-" + code)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"code\": \"%s\", \"partner\": \"HEALTH\", \"text\": \"a\", \"stars\": 1, \"tags\": []}"
                        .formatted(code))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    /** Changed once: after that, the version is another. */
    private void change(String code, String token) {
        client.put()
                .uri("/api/v1/notes/" + code)
                .headers(headers -> headers.setBearerAuth(token))
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"text\": \"b\", \"stars\": 2}")
                .exchange();
    }

    static Stream<Arguments> othersReading() {
        return Stream.of(
                Arguments.of(FEED, Tokens.staff("programme-staff")),
                Arguments.of(FEED, Tokens.service("follower")),
                Arguments.of(FEED, Tokens.system("HEALTH", "changes.read")),
                Arguments.of(FEED, Tokens.partnerManager("HEALTH")),
                Arguments.of(HISTORY, Tokens.staff("programme-staff")),
                Arguments.of(HISTORY, Tokens.partnerManager("HEALTH")));
    }

    @ParameterizedTest
    @MethodSource("othersReading")
    void othersAreToldWhatHappenedAndNotWho(String path, String token) {
        List<JsonNode> events = events(path, token);
        assertThat(events).hasSize(2).allSatisfy(event -> {
            assertThat(event.toString()).doesNotContain(WRITER);
            assertThat(event.get("actor").propertyNames()).containsExactly("kind");
            assertThat(event.at("/data/state/editors").isMissingNode()).isTrue();
            assertThat(event.at("/data/state/text").isMissingNode()).isFalse();
        });
        JsonNode change = events.getLast().get("data");
        assertThat(change.get("changed")
                        .valueStream()
                        .map(field -> field.get("field").asString()))
                .containsExactly("text", "stars", "marks");
        assertThat(change.at("/state/marks").toString()).isEqualTo("[{\"stars\":2}]");
        assertThat(change.at("/changed/2/from").toString()).isEqualTo("[{\"stars\":1}]");
    }

    @Test
    void whoeverActsForAnAdministrationIsToldByIt() {
        write("MANAGED");
        change("MANAGED", Tokens.partnerManager("HEALTH"));
        String history = "/api/v1/notes/MANAGED/history";
        Awaitility.await()
                .untilAsserted(() -> assertThat(events(history, Tokens.staff("programme-staff")))
                        .last()
                        .satisfies(event -> assertThat(event.get("actor").toString())
                                .isEqualTo("{\"kind\":\"STAFF\",\"partner\":\"HEALTH\"}")));
    }

    static Stream<Arguments> whoAnswersForPeople() {
        return Stream.of(FEED, HISTORY)
                .flatMap(path -> Stream.of("programme-admin", "auditor").map(role -> Arguments.of(path, role)));
    }

    @ParameterizedTest
    @MethodSource("whoAnswersForPeople")
    void whoAnswersForPeopleIsToldWhoActed(String path, String role) {
        JsonNode last = events(path, Tokens.staff(role)).getLast();
        assertThat(last.at("/actor/subject").asString()).isEqualTo(WRITER);
        assertThat(last.at("/actor/client").asString()).isEqualTo("gateway");
        assertThat(last.at("/data/state/editors").toString()).isEqualTo("[\"" + WRITER + "\",\"" + WRITER + "\"]");
        assertThat(last.at("/data/changed")
                        .valueStream()
                        .map(field -> field.get("field").asString()))
                .contains("editors");
        assertThat(last.at("/data/state/marks/0/subject").asString()).isEqualTo(WRITER);
    }

    private List<JsonNode> events(String path, String token) {
        String page = client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return new JsonMapper()
                .readTree(page)
                .get("items")
                .valueStream()
                .filter(event ->
                        !path.equals(FEED) || event.get("subject").asString().equals("SIGNED"))
                .toList();
    }
}
