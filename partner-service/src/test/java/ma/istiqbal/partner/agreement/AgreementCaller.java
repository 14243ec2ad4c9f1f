package ma.istiqbal.partner.agreement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ma.istiqbal.test.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Calls the service as the people do who write and sign agreements. */
final class AgreementCaller {

    static final String STAFF = Tokens.staff("programme-staff");
    static final String ADMIN = Tokens.staff("programme-admin");
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Africa/Casablanca"));

    private final RestTestClient client;

    AgreementCaller(RestTestClient client) {
        this.client = client;
    }

    /** Terms for a class of sites that no other test uses, in force from today for a year. */
    static Map<String, Object> terms(String owner) {
        Map<String, Object> body = new HashMap<>();
        body.put("titles", Map.of("ar", "اتفاقية شراكة", "fr", "Convention de partenariat"));
        body.put("parties", parties(owner));
        body.put("scope", Map.of("siteTypes", List.of("TYPE_" + random())));
        body.put("effectiveFrom", TODAY.toString());
        body.put("effectiveTo", TODAY.plusYears(1).toString());
        body.put("renewal", "NONE");
        body.put("noticeDays", 30);
        return body;
    }

    static List<Map<String, String>> parties(String owner) {
        return List.of(Map.of("partner", "MTNRA", "role", "PROGRAMME"), Map.of("partner", owner, "role", "OWNER"));
    }

    static String freshCode() {
        return "TEST-" + random();
    }

    private static String random() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    RestTestClient.ResponseSpec draft(String code, Map<String, Object> terms) {
        Map<String, Object> body = new HashMap<>(terms);
        body.put("code", code);
        return send(HttpMethod.POST, "/api/v1/agreements", null, STAFF, body);
    }

    /** Drafts, negotiates, collects signatures and texts; its version is then 6. */
    String ready(Map<String, Object> terms) {
        String code = freshCode();
        ready(code, terms);
        return code;
    }

    void ready(String code, Map<String, Object> terms) {
        ready(code, terms, TODAY.minusDays(1));
    }

    private void ready(String code, Map<String, Object> terms, LocalDate signedOn) {
        draft(code, terms).expectStatus().isCreated();
        transition(code, 1, "NEGOTIATION", STAFF).expectStatus().isOk();
        int version = 2;
        for (Object party : (List<?>) terms.get("parties")) {
            sign(code, version++, ((Map<?, ?>) party).get("partner").toString(), signedOn)
                    .expectStatus()
                    .isOk();
        }
        document(code, version++, "AR", "a").expectStatus().isCreated();
        document(code, version, "FR", "b").expectStatus().isCreated();
    }

    String signed(Map<String, Object> terms) {
        String code = ready(terms);
        transition(code, 6, "SIGNED", ADMIN).expectStatus().isOk();
        return code;
    }

    String signed(Map<String, Object> terms, LocalDate day) {
        String code = freshCode();
        ready(code, terms, day);
        transition(code, 6, "SIGNED", ADMIN).expectStatus().isOk();
        return code;
    }

    RestTestClient.ResponseSpec sign(String code, int version, String partner, LocalDate day) {
        return send(
                HttpMethod.POST,
                "/api/v1/agreements/" + code + "/signatures",
                version,
                STAFF,
                Map.of("partner", partner, "signedOn", day.toString()));
    }

    RestTestClient.ResponseSpec document(String code, int version, String language, String digit) {
        return send(
                HttpMethod.POST,
                "/api/v1/agreements/" + code + "/documents",
                version,
                STAFF,
                Map.of("sha256", digit.repeat(64), "language", language, "signed", true));
    }

    RestTestClient.ResponseSpec transition(String code, int version, String to, String token) {
        return send(
                HttpMethod.POST,
                "/api/v1/agreements/" + code + "/transitions",
                version,
                token,
                Map.of("to", to, "reason", "As decided by the committee"));
    }

    RestTestClient.ResponseSpec get(String uri, String token) {
        return client.get()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    RestTestClient.ResponseSpec send(HttpMethod method, String uri, Integer version, String token, Object body) {
        return client.method(method)
                .uri(uri)
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    if (version != null) {
                        headers.set("If-Match", "\"" + version + "\"");
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    String lifecycle(String code) {
        return one(code).get("lifecycle").toString();
    }

    Map<?, ?> one(String code) {
        return get("/api/v1/agreements/" + code, ADMIN)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    /** Codes of the agreements that a list shows. */
    List<String> codes(String query, String token) {
        Map<?, ?> page = get("/api/v1/agreements?limit=200&" + query, token)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((List<?>) page.get("items"))
                .stream().map(item -> ((Map<?, ?>) item).get("code").toString()).toList();
    }

    static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
