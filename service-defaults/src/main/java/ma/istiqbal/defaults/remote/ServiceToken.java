package ma.istiqbal.defaults.remote;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * Calls other services in this service's own name. Spring Cloud's interceptor asks for a token per signed-in user;
 * ours has one principal, so that one token serves until it expires.
 */
final class ServiceToken implements RequestInterceptor {

    static final String REGISTRATION = "keycloak";

    private final OAuth2AuthorizedClientManager tokens;
    private final Authentication self;

    ServiceToken(OAuth2AuthorizedClientManager tokens, String service) {
        this.tokens = tokens;
        this.self = new AnonymousAuthenticationToken(service, service, AuthorityUtils.createAuthorityList("self"));
    }

    @Override
    public void apply(RequestTemplate request) {
        OAuth2AuthorizedClient client = tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
                .principal(self)
                .build());
        if (client == null) {
            throw new OAuth2AuthorizationException(new OAuth2Error("no_token"));
        }
        request.header(
                HttpHeaders.AUTHORIZATION, "Bearer " + client.getAccessToken().getTokenValue());
    }
}
