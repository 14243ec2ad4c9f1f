package ma.istiqbal.site.assessment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ma.istiqbal.test.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Calls the service as those do who write standards, and who assess sites against them. */
final class AssessmentCaller {

    static final String STAFF = Tokens.staff("programme-staff");
    static final String ADMIN = Tokens.staff("programme-admin");
    static final String AUDITOR = Tokens.staff("auditor");
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Africa/Casablanca"));

    private final RestTestClient client;

    AssessmentCaller(RestTestClient client) {
        this.client = client;
    }

    static String freshCode() {
        return "TEST-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    static Map<String, Object> criterion(String code, String objective, int weight, boolean blocking, int max) {
        return new HashMap<>(Map.of(
                "code", code,
                "objective", objective,
                "weight", weight,
                "blocking", blocking,
                "max", max,
                "evidence", "PHOTO",
                "texts", texts(code)));
    }

    static Map<String, Object> texts(String text) {
        return Map.of("ar", "معيار " + text, "fr", "Critère " + text);
    }

    /** Welcome 0 to 4 with weight 2; a blocking ramp, the wait and the fees by yes or no. */
    static List<Map<String, Object>> criteria() {
        return new ArrayList<>(List.of(
                criterion("WELCOME", "RECEPTION", 2, false, 4),
                criterion("RAMP", "RECEPTION", 1, true, 1),
                criterion("WAIT", "RESPONSIVENESS", 1, false, 1),
                criterion("FEES", "INTEGRITY", 1, false, 1)));
    }

    static Map<String, Object> draft(String code, List<Map<String, Object>> criteria) {
        return new HashMap<>(Map.of("code", code, "titles", texts("عنوان"), "criteria", criteria));
    }

    static Map<String, Object> score(String criterion, int score) {
        return new HashMap<>(Map.of("criterion", criterion, "score", score));
    }

    static Map<String, Object> notApplicable(String criterion) {
        return new HashMap<>(Map.of("criterion", criterion, "notApplicable", "There is no such thing here"));
    }

    static List<Map<String, Object>> lines(int welcome, int ramp, int wait, int fees) {
        return new ArrayList<>(
                List.of(score("WELCOME", welcome), score("RAMP", ramp), score("WAIT", wait), score("FEES", fees)));
    }

    RestTestClient.ResponseSpec draftStandard(String code, List<Map<String, Object>> criteria, String token) {
        return send(HttpMethod.POST, "/api/v1/standards", null, token, draft(code, criteria));
    }

    RestTestClient.ResponseSpec moveStandard(String code, int version, int tag, String to, String token) {
        return send(
                HttpMethod.POST,
                standard(code, version) + "/transitions",
                tag,
                token,
                Map.of("to", to, "reason", "As decided by the committee"));
    }

    String publishedStandard() {
        String code = freshCode();
        draftStandard(code, criteria(), STAFF).expectStatus().isCreated();
        moveStandard(code, 1, 1, "PUBLISHED", ADMIN).expectStatus().isOk();
        return code;
    }

    static String standard(String code, int version) {
        return "/api/v1/standards/" + code + "/versions/" + version;
    }

    RestTestClient.ResponseSpec begin(String site, String kind, String standard, Object visitedOn, String token) {
        Map<String, Object> body =
                Map.of("kind", kind, "standard", standard, "standardVersion", 1, "visitedOn", visitedOn.toString());
        return send(HttpMethod.POST, assessments(site), null, token, body);
    }

    String begun(String site, String kind, String standard, LocalDate visitedOn, String token) {
        return begin(site, kind, standard, visitedOn, token)
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("id")
                .toString();
    }

    RestTestClient.ResponseSpec write(
            String site, String id, Integer tag, Object visitedOn, List<Map<String, Object>> lines, String token) {
        Map<String, Object> body = Map.of("visitedOn", visitedOn.toString(), "lines", lines);
        return send(HttpMethod.PUT, assessments(site) + "/" + id, tag, token, body);
    }

    RestTestClient.ResponseSpec move(String site, String id, int tag, String to, String token) {
        return send(
                HttpMethod.POST,
                assessments(site) + "/" + id + "/transitions",
                tag,
                token,
                Map.of("to", to, "reason", "As seen on the spot"));
    }

    /** Its version is then 3. */
    String submitted(
            String site,
            String kind,
            String standard,
            LocalDate visitedOn,
            List<Map<String, Object>> lines,
            String by) {
        String id = begun(site, kind, standard, visitedOn, by);
        write(site, id, 1, visitedOn, lines, by).expectStatus().isOk();
        move(site, id, 2, "SUBMITTED", by).expectStatus().isOk();
        return id;
    }

    String approved(
            String site,
            String kind,
            String standard,
            LocalDate visitedOn,
            List<Map<String, Object>> lines,
            String by) {
        String id = submitted(site, kind, standard, visitedOn, lines, by);
        move(site, id, 3, "APPROVED", ADMIN).expectStatus().isOk();
        return id;
    }

    static String assessments(String site) {
        return "/api/v1/sites/" + site + "/assessments";
    }

    Map<?, ?> one(String site, String id, String token) {
        return get(assessments(site) + "/" + id, token)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    /** Ids of the assessments that a list shows. */
    List<String> ids(String site, String query, String token) {
        Map<?, ?> page = get(assessments(site) + "?limit=200&" + query, token)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((List<?>) page.get("items"))
                .stream().map(item -> ((Map<?, ?>) item).get("id").toString()).toList();
    }

    /** How a guard of a site stands. */
    String guard(String site, String to, String guard) {
        Map<?, ?> outlook = get("/api/v1/sites/" + site + "/transitions", ADMIN)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((List<?>) outlook.get("items"))
                .stream()
                        .map(item -> (Map<?, ?>) item)
                        .filter(item -> item.get("to").equals(to))
                        .flatMap(item -> ((List<?>) item.get("guards")).stream())
                        .map(found -> (Map<?, ?>) found)
                        .filter(found -> found.get("guard").equals(guard))
                        .map(found -> found.get("outcome").toString())
                        .findFirst()
                        .orElseThrow();
    }

    RestTestClient.ResponseSpec get(String uri, String token) {
        return client.get()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    RestTestClient.ResponseSpec send(HttpMethod method, String uri, Integer tag, String token, Object body) {
        return client.method(method)
                .uri(uri)
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    if (tag != null) {
                        headers.set("If-Match", "\"" + tag + "\"");
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
