package ma.istiqbal.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import ma.istiqbal.local.Platform;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens from the platform's Keycloak. */
record Token(Platform platform) {

    String ofSystem(String client, String secret) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(platform.keycloakUrl() + "/realms/istiqbal/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret))
                .build();
        return new JsonMapper()
                .readTree(Http.send(request).body())
                .get("access_token")
                .asString();
    }
}
