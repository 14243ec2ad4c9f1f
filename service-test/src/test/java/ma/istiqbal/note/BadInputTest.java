package ma.istiqbal.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import ma.istiqbal.test.ServiceTest;
import ma.istiqbal.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class BadInputTest {

    private static final String STAFF = Tokens.staff("programme-staff");

    @Autowired
    private RestTestClient client;

    @Value("${local.server.port}")
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "5",
                "{",
                "{\"code\": \"A\",}",
                "{\"code\": \"A\"} {}",
                "{\"a\":1,\"a\":2}"
            })
    void whatIsNoObjectIsMalformed(String body) {
        String answer = new String(
                post(body)
                        .expectStatus()
                        .isBadRequest()
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                StandardCharsets.UTF_8);
        assertThat(answer).contains("\"code\":").doesNotContainPattern("Exception|jackson|at [a-z]+\\.");
    }

    static Stream<Arguments> badValues() {
        return Stream.of(
                Arguments.of("/stars", "WRONG_TYPE", "\"stars\": \"5\""),
                Arguments.of("/stars", "WRONG_TYPE", "\"stars\": 5.9"),
                Arguments.of("/stars", "WRONG_TYPE", "\"stars\": true"),
                Arguments.of("/stars", "WRONG_TYPE", "\"stars\": {\"$gt\": 0}"),
                Arguments.of("/stars", "WRONG_TYPE", "\"stars\": 99999999999"),
                Arguments.of("/stars", "REQUIRED", "\"stars\": null"),
                Arguments.of("/stars", "TOO_SMALL", "\"stars\": 0"),
                Arguments.of("/stars", "TOO_LARGE", "\"stars\": 6"),
                Arguments.of("/text", "WRONG_TYPE", "\"text\": 7"),
                Arguments.of("/text", "WRONG_TYPE", "\"text\": {\"$ne\": null}"),
                Arguments.of("/text", "REQUIRED", "\"text\": null"),
                Arguments.of("/text", "BLANK", "\"text\": \"  \\n \""),
                Arguments.of("/text", "WRONG_LENGTH", "\"text\": \"123456789012345678901\""),
                Arguments.of("/text", "HIDDEN_CHARACTERS", "\"text\": \"a\\u202eb\""),
                Arguments.of("/text", "HIDDEN_CHARACTERS", "\"text\": \"a\\u0000b\""),
                Arguments.of("/text", "HIDDEN_CHARACTERS", "\"text\": \"a\\ud800b\""),
                Arguments.of("/tags/1", "WRONG_TYPE", "\"tags\": [\"a\", 1]"),
                Arguments.of("/tags", "WRONG_TYPE", "\"tags\": \"a\""),
                Arguments.of("/day", "WRONG_TYPE", "\"day\": \"2026-02-30\""),
                Arguments.of("/day", "WRONG_TYPE", "\"day\": \"2026-13-01\""),
                Arguments.of("/day", "WRONG_TYPE", "\"day\": \"2026-02-03T00:00:00Z\""),
                Arguments.of("/day", "WRONG_TYPE", "\"day\": 20487"),
                Arguments.of("/day", "WRONG_TYPE", "\"day\": [2026, 2, 3]"),
                Arguments.of("/day", "TIME_OUT_OF_RANGE", "\"day\": \"9999-01-01\""),
                Arguments.of("/day", "TIME_OUT_OF_RANGE", "\"day\": \"-999999999-01-01\""),
                Arguments.of("/moment", "WRONG_TYPE", "\"moment\": \"2026-02-03T10:00:00\""),
                Arguments.of("/moment", "WRONG_TYPE", "\"moment\": \"2026-02-03T10:00:00+00:60\""),
                Arguments.of("/moment", "WRONG_TYPE", "\"moment\": 1770112800"),
                Arguments.of("/moment", "TIME_OUT_OF_RANGE", "\"moment\": \"1899-12-31T23:59:59Z\""),
                Arguments.of("/_class", "UNKNOWN_FIELD", "\"_class\": \"x\""),
                Arguments.of("/version", "UNKNOWN_FIELD", "\"version\": 3"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("badValues")
    void aBadValueIsNamed(String pointer, String code, String field) {
        String name = field.substring(1, field.indexOf('"', 1));
        String good = Stream.of(
                        "\"code\": \"BAD\"", "\"partner\": \"X\"", "\"text\": \"t\"", "\"stars\": 3", "\"tags\": []")
                .filter(other -> !other.startsWith("\"" + name + "\""))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        post("{" + good + "," + field + "}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations.length()")
                .isEqualTo(1)
                .jsonPath("$.violations[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.violations[0].code")
                .isEqualTo(code);
        client.get()
                .uri("/api/v1/notes/BAD")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "9999-01-01", "-999999999-01-01", "11/24/26", "now"})
    void aDayThatNobodyMeansIsRefusedInAQueryToo(String day) {
        client.get()
                .uri(builder ->
                        builder.path("/api/v1/notes").queryParam("on", "{day}").build(day))
                .headers(headers -> headers.setBearerAuth(STAFF))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("?on");
    }

    @Test
    void allBadValuesAreNamedAtOnce() {
        post("{\"text\": 1, \"stars\": \"x\", \"tags\": [1, 2], \"extra\": {\"a\": 1}}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(((List<?>) pointers).stream().map(String::valueOf))
                        .containsExactlyInAnyOrder(
                                "/text", "/stars", "/tags/0", "/tags/1", "/extra", "/code", "/partner"));
    }

    @Test
    void lengthIsCountedInCharactersThatPeopleSee() {
        post("{\"code\": \"EMOJI\", \"partner\": \"X\", \"text\": \"%s\", \"stars\": 3, \"tags\": []}"
                        .formatted("😀".repeat(20)))
                .expectStatus()
                .isCreated();
    }

    @Test
    void textIsStoredAsItIsWhateverItLooksLike() {
        for (String text : List.of("${jndi:ldap://x}", "{{7*7}}", "%s%n", "<script>", "#{1+1}", "$where")) {
            String code = "T" + Math.abs(text.hashCode());
            post("{\"code\": \"%s\", \"partner\": \"X\", \"text\": \"%s\", \"stars\": 3, \"tags\": []}"
                            .formatted(code, text))
                    .expectStatus()
                    .isCreated();
            client.get()
                    .uri("/api/v1/notes/" + code)
                    .headers(headers -> headers.setBearerAuth(STAFF))
                    .exchange()
                    .expectBody()
                    .jsonPath("$.text")
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/json;charset=utf-16"})
    void anotherContentTypeIsRefused(String type) {
        client.post()
                .uri("/api/v1/notes")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("Content-Type", type)
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void anotherAnswerThanJsonIsNotToBeHad() {
        client.get()
                .uri("/api/v1/notes")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .accept(MediaType.APPLICATION_XML)
                .exchange()
                .expectStatus()
                .isEqualTo(406)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void anotherMethodIsRefusedWithTheAllowedOnes() {
        client.method(HttpMethod.DELETE)
                .uri("/api/v1/notes")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueMatches("Allow", ".*GET.*")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void anUnknownAddressIsAProblem() {
        client.get()
                .uri("/api/v1/nope")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/%6eotes", "/api/v1/%6Eotes", "/%61pi/v1/notes", "/api/v1/notes/%4E-1"})
    void aPathHasOneSpelling(String path) {
        client.get()
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .headers(headers -> headers.setBearerAuth(STAFF))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=many",
                "sort=password",
                "sort=$natural",
                "on=2026-02-30",
                "on=2026-13-01",
                "cursor=rubbish",
                "stars[$ne]=x",
                "q="
            })
    void aBadQueryParameterIsNamed(String parameter) {
        String name = parameter.substring(0, parameter.indexOf('='));
        client.get()
                .uri(builder -> builder.path("/api/v1/notes")
                        .queryParam(name, "{value}")
                        .build(parameter.substring(parameter.indexOf('=') + 1)))
                .headers(headers -> headers.setBearerAuth(STAFF))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("?" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "(a+)+$", "^", "\\Q", "$where", "\\"})
    void aSearchIsNeverAPattern(String search) {
        client.get()
                .uri(builder ->
                        builder.path("/api/v1/notes").queryParam("q", "{q}").build(search))
                .headers(headers -> headers.setBearerAuth(STAFF))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx;q=9999,,;", "*", "ar;q=0", "zz-ZZ"})
    void anOddLanguageGetsTheDefault(String language) {
        client.get()
                .uri("/api/v1/notes")
                .headers(headers -> headers.set("Accept-Language", language))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("يلزم تسجيل الدخول");
    }

    @Test
    void aFailureOfOursTellsNothingOfItself() {
        client.get()
                .uri("/public/v1/failure")
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("INTERNAL_ERROR")
                .jsonPath("$.detail")
                .value(detail -> assertThat((String) detail).doesNotContain("secret"));
    }

    private RestTestClient.ResponseSpec post(String body) {
        return client.post()
                .uri("/api/v1/notes")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }
}
