package ma.istiqbal.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import ma.istiqbal.local.Platform;
import tools.jackson.databind.json.JsonMapper;

/** The feedback points of the programme's own sites. */
final class Points {

    private Points() {}

    /** The signed codes of those that take answers. */
    static List<String> of(Platform platform) throws java.io.IOException {
        String token = new Token(platform).ofSystem("site-service", platform.clientSecret("site-service"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            String page = http.send(
                            HttpRequest.newBuilder(URI.create(platform.serviceUrl("feedback-service")
                                            + "/api/v1/feedback-points?state=ACTIVE&limit=200"))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return new JsonMapper()
                    .readTree(page)
                    .get("items")
                    .valueStream()
                    .map(point -> point.get("code").asString())
                    .toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
