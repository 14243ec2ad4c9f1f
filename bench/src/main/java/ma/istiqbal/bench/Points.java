package ma.istiqbal.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.local.Platform;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feedback points, by the codes that they sign their answers with. */
final class Points {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private Points() {}

    /** The programme's own; their sites are told to the service after it was ready, by site-service's feed. */
    static List<String> awaited(Platform platform, String token, String channel) {
        return Awaitility.await("points that take answers")
                .atMost(LONGEST_WAIT)
                .until(() -> of(platform, token, channel), codes -> !codes.isEmpty());
    }

    /** The signed codes of those of a channel that take answers. */
    static List<String> of(Platform platform, String token, String channel) {
        List<String> codes = new ArrayList<>();
        String cursor = "";
        do {
            HttpRequest request = HttpRequest.newBuilder(URI.create(platform.serviceUrl("feedback-service")
                            + "/api/v1/feedback-points?state=ACTIVE&limit=200"
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor)))
                    .header("Authorization", "Bearer " + token)
                    .build();
            JsonNode page = JSON.readTree(Http.send(request).body());
            page.get("items")
                    .valueStream()
                    .filter(point -> point.get("channel").asString().equals(channel))
                    .forEach(point -> codes.add(point.get("code").asString()));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return codes;
    }
}
