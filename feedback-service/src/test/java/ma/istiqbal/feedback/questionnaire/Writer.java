package ma.istiqbal.feedback.questionnaire;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ma.istiqbal.test.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Calls the service as those do who write questionnaires. */
final class Writer {

    static final String STAFF = Tokens.staff("programme-staff");
    static final String ADMIN = Tokens.staff("programme-admin");
    static final String OTHER_ADMIN = Tokens.staff("another-admin", "programme-admin");

    private final RestTestClient client;

    Writer(RestTestClient client) {
        this.client = client;
    }

    /** Of a questionnaire, or of a question. */
    static String freshCode() {
        return "t"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toLowerCase(Locale.ROOT);
    }

    static Map<String, Object> question(String code, String kind) {
        return new HashMap<>(Map.of("code", code, "kind", kind));
    }

    static Map<String, Object> write(Map<String, Object> question) {
        return write(List.of(question), List.of((String) question.get("code")));
    }

    static Map<String, Object> write(List<Map<String, Object>> questions, List<String> keys) {
        Map<String, String> texts = new HashMap<>();
        keys.forEach(key -> texts.put(key, "…"));
        return new HashMap<>(Map.of("questions", questions, "texts", new HashMap<>(Map.of("ar", texts, "fr", texts))));
    }

    static String path(String id) {
        return "/api/v1/questionnaires/" + id;
    }

    RestTestClient.ResponseSpec begin(Map<String, Object> body, String token) {
        return send(HttpMethod.POST, "/api/v1/questionnaires", null, token, body);
    }

    RestTestClient.ResponseSpec revise(String id, int tag, Map<String, Object> body) {
        return send(HttpMethod.PUT, path(id), tag, STAFF, body);
    }

    RestTestClient.ResponseSpec move(String id, int tag, String to, String token) {
        return send(HttpMethod.POST, path(id) + "/transitions", tag, token, Map.of("to", to));
    }

    RestTestClient.ResponseSpec move(String id, int tag, String to, String token, String reason) {
        return send(HttpMethod.POST, path(id) + "/transitions", tag, token, Map.of("to", to, "reason", reason));
    }

    /** A draft in its second version, as its ETag counts them; returns its id. */
    String written(Map<String, Object> body) {
        String code = freshCode();
        begin(Map.of("code", code), STAFF).expectStatus().isCreated();
        revise(code + "-1", 1, body).expectStatus().isOk();
        return code + "-1";
    }

    /** Published for good; returns its id. */
    String published(Map<String, Object> body) {
        String id = written(body);
        move(id, 2, "IN_REVIEW", STAFF).expectStatus().isOk();
        move(id, 3, "PUBLISHED", ADMIN).expectStatus().isOk();
        return id;
    }

    RestTestClient.ResponseSpec get(String path, String token) {
        return client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private RestTestClient.ResponseSpec send(HttpMethod method, String path, Integer tag, String token, Object body) {
        return client.method(method)
                .uri(path)
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    if (tag != null) {
                        headers.setIfMatch("\"" + tag + "\"");
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
