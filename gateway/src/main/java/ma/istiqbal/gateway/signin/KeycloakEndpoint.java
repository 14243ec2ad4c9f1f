package ma.istiqbal.gateway.signin;

import java.time.Duration;
import ma.istiqbal.defaults.keycloak.KeycloakProperties;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** The gateway's own connection to Keycloak, with the timeouts that Spring Security's client lacks. */
final class KeycloakEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakEndpoint.class);
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final RestClient client;
    private final String endSession;

    KeycloakEndpoint(KeycloakProperties keycloak) {
        this.endSession = keycloak.base() + "/protocol/openid-connect/logout";
        this.client = RestClient.builder()
                .requestFactory(connections())
                .configureMessageConverters(converters -> {
                    converters.addCustomConverter(new FormHttpMessageConverter());
                    converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private static HttpComponentsClientHttpRequestFactory connections() {
        var pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(50)
                .setMaxConnPerRoute(50)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT))
                        .build())
                .build();
        return new HttpComponentsClientHttpRequestFactory(HttpClients.custom()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(CONNECT))
                        .setResponseTimeout(Timeout.of(ANSWER))
                        .build())
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .build());
    }

    RestClient client() {
        return client;
    }

    /**
     * Ends the session at Keycloak, and so at every other client. Done from here and not by sending the browser there,
     * which would need a token of the person in an address.
     */
    void endSession(ClientRegistration gateway, StaffTokens tokens) {
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("refresh_token", tokens.refresh());
        try {
            client.post()
                    .uri(endSession)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .headers(headers -> headers.setBasicAuth(gateway.getClientId(), gateway.getClientSecret()))
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RuntimeException unreached) {
            LOG.warn("signed out here, but not at Keycloak: {}", unreached.toString());
        }
    }
}
