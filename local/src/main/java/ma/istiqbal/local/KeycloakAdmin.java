package ma.istiqbal.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one thing that is changed in Keycloak after the import: where the gateway is. */
record KeycloakAdmin(String url, String password) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    JsonNode gatewayClient() {
        return send(request("/admin/realms/istiqbal/clients?clientId=gateway").GET())
                .get(0);
    }

    void moveGateway(String gatewayUrl, String internalUrl) {
        ObjectNode client = (ObjectNode) gatewayClient();
        client.put("baseUrl", gatewayUrl + "/");
        client.putArray("redirectUris").add(gatewayUrl + "/login/oauth2/code/keycloak");
        ObjectNode attributes = (ObjectNode) client.get("attributes");
        attributes.put("post.logout.redirect.uris", gatewayUrl + "/");
        attributes.put("backchannel.logout.url", internalUrl + "/logout/connect/back-channel/keycloak");
        send(request("/admin/realms/istiqbal/clients/" + client.get("id").asString())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(client.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token());
    }

    private String token() {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .get("access_token")
                .asString();
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new CannotStart("Keycloak answers " + response.statusCode() + " to its administrator at "
                        + response.uri().getPath());
            }
            return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new CannotStart("Keycloak does not answer its administrator", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted");
        }
    }
}
