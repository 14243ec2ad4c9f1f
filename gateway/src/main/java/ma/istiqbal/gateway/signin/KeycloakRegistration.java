package ma.istiqbal.gateway.signin;

import ma.istiqbal.defaults.keycloak.KeycloakProperties;
import ma.istiqbal.gateway.edge.GatewayProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The gateway as a client of Keycloak. Its addresses are stated, not discovered, so that the gateway starts while
 * Keycloak is down; the browser is sent to the issuer, the gateway itself asks the internal address.
 */
@Configuration(proxyBeanMethods = false)
class KeycloakRegistration {

    static final String ID = "keycloak";

    @Bean
    ClientRegistrationRepository keycloak(
            KeycloakProperties keycloak,
            GatewayProperties gateway,
            @Value("${spring.security.oauth2.client.registration.keycloak.client-id}") String id,
            @Value("${spring.security.oauth2.client.registration.keycloak.client-secret}") String secret) {
        String front = keycloak.issuer() + "/protocol/openid-connect";
        String back = keycloak.base() + "/protocol/openid-connect";
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(ID)
                .clientId(id)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(gateway.at("/login/oauth2/code/" + ID))
                .scope("openid", "profile")
                .issuerUri(keycloak.issuer())
                .authorizationUri(front + "/auth")
                .tokenUri(back + "/token")
                .jwkSetUri(keycloak.keys().toString())
                .build());
    }

    @Bean
    KeycloakEndpoint keycloakEndpoint(KeycloakProperties keycloak) {
        return new KeycloakEndpoint(keycloak);
    }

    @Bean
    RestClientAuthorizationCodeTokenResponseClient codeExchange(KeycloakEndpoint keycloak) {
        var exchange = new RestClientAuthorizationCodeTokenResponseClient();
        exchange.setRestClient(keycloak.client());
        return exchange;
    }

    @Bean
    RestClientRefreshTokenTokenResponseClient refreshExchange(KeycloakEndpoint keycloak) {
        var exchange = new RestClientRefreshTokenTokenResponseClient();
        exchange.setRestClient(keycloak.client());
        return exchange;
    }
}
