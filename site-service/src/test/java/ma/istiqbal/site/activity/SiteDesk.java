package ma.istiqbal.site.activity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ma.istiqbal.test.Tokens;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service point that a test opens at one of the programme's sites, and the queue system that stands there. */
record SiteDesk(RestTestClient client, String site, String point) {

    static final JsonMapper JSON = new JsonMapper();
    static final String STAFF = Tokens.staff("programme-staff");

    static SiteDesk open(RestTestClient client, String site, Integer announced) {
        String code = "DESK-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Map<String, Object> body = body(announced);
        body.put("code", code);
        client.post()
                .uri("/api/v1/sites/" + site + "/service-points")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("If-Match", version(client, site))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isCreated();
        return new SiteDesk(client, site, code);
    }

    RestTestClient.ResponseSpec announce(Integer announced) {
        Map<String, Object> body = body(announced);
        body.put("open", true);
        return client.put()
                .uri("/api/v1/sites/" + site + "/service-points/" + point)
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("If-Match", version(client, site))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static Map<String, Object> body(Integer announced) {
        Map<String, Object> body =
                new TreeMap<>(Map.of("kind", "DESK", "names", Map.of("ar", "مكتب", "fr", "Guichet")));
        if (announced != null) {
            body.put("announcedWaitMinutes", announced);
        }
        return body;
    }

    private static String version(RestTestClient client, String site) {
        return client.get()
                .uri("/api/v1/sites/" + site + "/service-points")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
    }

    RestTestClient.ResponseSpec post(String token, String language, String body) {
        return client.post()
                .uri("/api/v1/sites/" + site + "/visits")
                .headers(headers -> headers.setBearerAuth(token))
                .headers(headers -> headers.set("Accept-Language", language))
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    /** The lines of the answer. */
    List<JsonNode> send(String body) {
        byte[] answer = post(STAFF, "en", body)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_NDJSON)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(answer, StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    List<JsonNode> send(List<VisitText> visits) {
        return send(String.join("\n", visits.stream().map(VisitText::json).toList()) + "\n");
    }
}
