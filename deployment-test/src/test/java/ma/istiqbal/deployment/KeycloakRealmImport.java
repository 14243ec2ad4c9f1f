package ma.istiqbal.deployment;

import java.util.Map;

/** The realm as Keycloak's operator imports it. */
final class KeycloakRealmImport extends CustomObject<KeycloakRealmImport.Spec> {

    record Spec(String keycloakCRName, Map<String, Placeholder> placeholders, Map<String, Object> realm) {}

    record Placeholder(Keycloak.SecretKey secret) {}
}
