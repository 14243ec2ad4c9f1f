package ma.istiqbal.local;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What RFC 9700 and the platform demand of the realm that production imports. */
record RealmRules(JsonNode realm) {

    List<String> broken() {
        List<String> broken = new ArrayList<>();
        check(broken, realm.path("accessTokenLifespan").asInt() == 300, "access tokens live 5 minutes");
        check(broken, realm.path("ssoSessionIdleTimeout").asInt() == 1800, "a session ends after 30 idle minutes");
        check(broken, realm.path("ssoSessionMaxLifespan").asInt() == 43200, "a session ends after 12 hours");
        check(broken, isTrue(realm, "revokeRefreshToken"), "refresh tokens rotate");
        check(broken, isTrue(realm, "bruteForceProtected"), "guessing locks the account");
        check(broken, !isTrue(realm, "registrationAllowed"), "nobody registers himself");
        check(broken, isTrue(realm, "eventsEnabled") && isTrue(realm, "adminEventsEnabled"), "events are kept");
        check(broken, realm.path("sslRequired").asString().equals("external"), "TLS is required");
        check(broken, realm.path("passwordPolicy").asString().contains("length(12)"), "passwords have 12 characters");
        check(broken, realm.path("browserFlow").asString().equals("staff sign-in"), "the second factor is asked");
        check(broken, !realm.toString().contains("\"local\""), "no token is local");
        clients().forEach(client -> client(broken, client));
        users().forEach(user -> check(
                broken,
                user.has("serviceAccountClientId") && !user.has("credentials"),
                user.path("username").asString() + " is no person"));
        return broken;
    }

    private void client(List<String> broken, JsonNode client) {
        String name = client.path("clientId").asString();
        boolean open = client.path("enabled").asBoolean(true);
        check(broken, !client.path("redirectUris").toString().contains("*"), name + " redirects to exact addresses");
        check(broken, !isTrue(client, "directAccessGrantsEnabled"), name + " takes no passwords");
        check(broken, !isTrue(client, "implicitFlowEnabled"), name + " has no implicit flow");
        check(
                broken,
                client.path("fullScopeAllowed").isBoolean() && !isTrue(client, "fullScopeAllowed"),
                name + " has roles by name");
        if (isTrue(client, "standardFlowEnabled")) {
            check(
                    broken,
                    client.path("attributes")
                            .path("pkce.code.challenge.method")
                            .asString("")
                            .equals("S256"),
                    name + " proves with PKCE");
        }
        if (open) {
            check(
                    broken,
                    client.path("secret").asString("").matches("\\$\\{[A-Z_]+}"),
                    name + " has its secret from outside");
            check(broken, hasAudience(client), name + "'s tokens name their audience");
        }
    }

    private boolean hasAudience(JsonNode client) {
        List<String> scopes = client.path("defaultClientScopes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return realm.path("clientScopes")
                .valueStream()
                .filter(scope -> scopes.contains(scope.path("name").asString()))
                .flatMap(scope -> scope.path("protocolMappers").valueStream())
                .anyMatch(mapper -> mapper.path("protocolMapper").asString().equals("oidc-audience-mapper")
                        && mapper.path("config")
                                .path("included.custom.audience")
                                .asString("")
                                .equals("istiqbal-api"));
    }

    private Stream<JsonNode> clients() {
        return realm.path("clients").valueStream();
    }

    private Stream<JsonNode> users() {
        return realm.path("users").valueStream();
    }

    private static boolean isTrue(JsonNode node, String field) {
        return node.path(field).asBoolean(false);
    }

    private static void check(List<String> broken, boolean holds, String rule) {
        if (!holds) {
            broken.add(rule);
        }
    }
}
