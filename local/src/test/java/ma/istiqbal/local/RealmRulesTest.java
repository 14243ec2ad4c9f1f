package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RealmRulesTest {
    private final Checkout checkout = Checkout.around(Path.of(""));

    @Test
    void theRealmOfProductionKeepsEveryRule() {
        assertThat(new RealmRules(Realm.read(checkout.realm())).broken()).isEmpty();
    }

    @Test
    void theLocalRealmIsNoRealmForProduction() {
        JsonNode local = Realm.overlay(Realm.read(checkout.realm()), Realm.read(checkout.localRealm()));

        assertThat(new RealmRules(local).broken())
                .contains(
                        "interior-system has its secret from outside",
                        "auditor is no person",
                        "the second factor is asked",
                        "passwords have 12 characters",
                        "no token is local");
    }

    @Test
    void aLooserRealmIsNoticed() {
        assertThat(broken(realm -> realm.put("accessTokenLifespan", 3600)))
                .containsExactly("access tokens live 5 minutes");
        assertThat(broken(realm -> realm.put("revokeRefreshToken", false))).containsExactly("refresh tokens rotate");
        assertThat(broken(realm -> realm.remove("bruteForceProtected"))).containsExactly("guessing locks the account");
    }

    @Test
    void aLooserClientIsNoticed() {
        assertThat(gatewayBroken(gateway -> gateway.putArray("redirectUris").add("https://istiqbal.example/*")))
                .containsExactly("gateway redirects to exact addresses");
        assertThat(gatewayBroken(gateway -> gateway.putObject("attributes").put("pkce.code.challenge.method", "plain")))
                .containsExactly("gateway proves with PKCE");
        assertThat(gatewayBroken(gateway -> gateway.put("directAccessGrantsEnabled", true)))
                .containsExactly("gateway takes no passwords");
        assertThat(gatewayBroken(gateway -> gateway.put("implicitFlowEnabled", true)))
                .containsExactly("gateway has no implicit flow");
        assertThat(gatewayBroken(gateway -> gateway.remove("fullScopeAllowed")))
                .containsExactly("gateway has roles by name");
        assertThat(gatewayBroken(gateway -> gateway.put("secret", "a-secret")))
                .containsExactly("gateway has its secret from outside");
        assertThat(gatewayBroken(
                        gateway -> gateway.putArray("defaultClientScopes").add("basic")))
                .containsExactly("gateway's tokens name their audience");
    }

    @Test
    void aPersonInTheRealmIsNoticed() {
        assertThat(broken(realm -> ((ArrayNode) realm.get("users")).addObject().put("username", "amal")))
                .containsExactly("amal is no person");
    }

    private Iterable<String> gatewayBroken(Consumer<ObjectNode> change) {
        return broken(realm -> change.accept((ObjectNode) realm.get("clients").get(0)));
    }

    private Iterable<String> broken(Consumer<ObjectNode> change) {
        ObjectNode realm = (ObjectNode) Realm.read(checkout.realm());
        change.accept(realm);
        return new RealmRules(realm).broken();
    }
}
