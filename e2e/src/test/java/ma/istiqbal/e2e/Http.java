package ma.istiqbal.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plain HTTP to the gateway, as a partner's developer would send it. */
final class Http {

    static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Http() {}

    /** Name and value of headers, alternating, after the address. */
    static Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    static Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    static Answer send(String method, String path, String body, String... headers) {
        String url = path.startsWith("http") ? path : RunningPlatform.get().gatewayUrl() + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !String.join(" ", headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return read(CLIENT.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + url, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** A stream has no end: nothing of it is read. */
    private static Answer read(HttpResponse<InputStream> response) throws IOException {
        boolean stream =
                response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        try (InputStream body = response.body()) {
            return new Answer(response, stream ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** An access token of a partner's system or of a service, from the real Keycloak. */
    static String token(String client, String secret) {
        Answer answer = post(
                RunningPlatform.get().keycloakUrl() + "/realms/istiqbal/protocol/openid-connect/token",
                "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret,
                "Content-Type",
                "application/x-www-form-urlencoded");
        return answer.json().get("access_token").asString();
    }

    record Answer(HttpResponse<?> response, String body) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        /** The problem's code, or what came instead of a problem. */
        String problem() {
            return header("Content-Type").startsWith("application/problem+json")
                    ? json().path("code").asString()
                    : "no problem but " + header("Content-Type") + " " + body;
        }

        @Override
        public String toString() {
            return status() + " " + response.headers().map() + " " + body;
        }
    }
}
