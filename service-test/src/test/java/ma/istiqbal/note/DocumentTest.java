package ma.istiqbal.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import ma.istiqbal.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class DocumentTest {

    @Autowired
    private RestTestClient client;

    static Stream<Arguments> successes() {
        return Stream.of(
                Arguments.of("/api/v1/notes", "get", "200"),
                Arguments.of("/api/v1/notes", "post", "201"),
                Arguments.of("/api/v1/notes/{code}", "put", "200"),
                Arguments.of("/public/v1/jobs", "post", "202"),
                Arguments.of("/public/v1/jobs/{number}", "delete", "204"));
    }

    @ParameterizedTest
    @MethodSource("successes")
    void theOnlySuccessThatTheDocumentTellsIsTheOneAnswered(String path, String method, String status) {
        document()
                .jsonPath("$.paths['%s'].%s.responses".formatted(path, method))
                .value(responses -> assertThat(((Map<?, ?>) responses).keySet())
                        .filteredOn(code -> String.valueOf(code).startsWith("2"))
                        .asString()
                        .isEqualTo("[" + status + "]"));
    }

    static Stream<Arguments> callers() {
        return Stream.of(
                Arguments.of("/api/v1/notes", "get", "programme-staff, partner-manager, scope:sites.read"),
                Arguments.of("/api/v1/notes", "post", "programme-staff"),
                Arguments.of(
                        "/api/v1/notes/{code}/history",
                        "get",
                        "programme-admin, programme-staff, auditor, partner-manager"));
    }

    @ParameterizedTest
    @MethodSource("callers")
    void theDocumentTellsWhoMayCallWhereverItIsStated(String path, String method, String who) {
        document()
                .jsonPath("$.paths['%s'].%s.description".formatted(path, method))
                .isEqualTo("**Who may call:** " + who)
                .jsonPath("$.paths['%s'].%s.responses['403']".formatted(path, method))
                .exists();
    }

    @Test
    void whereAnyoneMayCallNothingElseIsTold() {
        document()
                .jsonPath("$.paths['/public/v1/jobs'].post.description")
                .doesNotExist()
                .jsonPath("$.paths['/public/v1/jobs'].post.responses['403']")
                .doesNotExist()
                .jsonPath("$.paths['/public/v1/jobs'].post.security.length()")
                .isEqualTo(0);
    }

    @Test
    void whatIsStatedIsWhatIsAnswered() {
        exchange(HttpMethod.POST, "/public/v1/jobs").expectStatus().isAccepted();
        exchange(HttpMethod.DELETE, "/public/v1/jobs/1").expectStatus().isNoContent();
    }

    private RestTestClient.BodyContentSpec document() {
        return client.get().uri("/v3/api-docs").exchange().expectStatus().isOk().expectBody();
    }

    private RestTestClient.ResponseSpec exchange(HttpMethod method, String path) {
        return client.method(method)
                .uri(path)
                .header("Idempotency-Key", "document-test")
                .exchange();
    }
}
