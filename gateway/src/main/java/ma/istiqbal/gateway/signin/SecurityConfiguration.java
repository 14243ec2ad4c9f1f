package ma.istiqbal.gateway.signin;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import java.util.Set;
import ma.istiqbal.defaults.keycloak.CallerToken;
import ma.istiqbal.defaults.problem.ProblemWriter;
import ma.istiqbal.gateway.edge.GatewayProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.web.servlet.LocaleResolver;

/** Two chains: what carries a token is judged by the token alone; everything else may have a session. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    @Order(1)
    SecurityFilterChain bearerChain(HttpSecurity http, ProblemWriter problems) {
        Refusals refusals = new Refusals(problems);
        return common(http, refusals)
                .securityMatcher(request -> request.getHeader("Authorization") != null)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(CallerToken::of))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .withObjectPostProcessor(answeringForKeycloak(refusals)))
                // There are none, so nothing has to look whether there is one.
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(
                        known -> known.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain sessionChain(
            HttpSecurity http,
            ProblemWriter problems,
            GatewayProperties gateway,
            ClientRegistrationRepository registrations,
            SessionTokens tokens,
            TokenRefresh refresh,
            KeycloakEndpoint keycloak,
            JwtDecoder decoder,
            LocaleResolver locales,
            MeterRegistry metrics) {
        SignInOutcome outcome = new SignInOutcome(metrics, locales);
        SessionCsrfTokens csrfTokens = new SessionCsrfTokens(gateway.secure());
        SignOut signOut = new SignOut(keycloak, registrations, csrfTokens, locales);
        CsrfTokenRequestAttributeHandler csrfHandler = new CsrfTokenRequestAttributeHandler();
        return common(http, new Refusals(problems))
                .oauth2Login(login -> login.loginPage("/login")
                        .clientRegistrationRepository(registrations)
                        .authorizedClientRepository(tokens)
                        .authorizationEndpoint(
                                start -> start.authorizationRequestResolver(new SignInRequests(registrations, locales)))
                        .userInfoEndpoint(user -> user.oidcUserService(Person::kept))
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .logout(logout ->
                        logout.logoutUrl("/logout").addLogoutHandler(signOut).logoutSuccessHandler(signOut))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(csrfHandler)
                        .requireCsrfProtectionMatcher(request ->
                                !SAFE.contains(request.getMethod()) && SessionCsrfTokens.isSignedIn(request)))
                .addFilterBefore(new CsrfCookie(csrfTokens), AuthorizationFilter.class)
                .addFilterBefore(new StaffCaller(refresh, decoder, problems), AuthorizationFilter.class)
                .build();
    }

    private static HttpSecurity common(HttpSecurity http, Refusals refusals) {
        return http.authorizeHttpRequests(SecurityConfiguration::whoMayPass)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                // The edge sets them on every answer, those of the container included.
                .headers(AbstractHttpConfigurer::disable)
                // Nobody asks the servlet container who calls.
                .servletApi(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable);
    }

    /** Unknown paths pass too, to be answered 404. */
    private static void whoMayPass(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(Paths::needCaller)
                .authenticated()
                .anyRequest()
                .permitAll();
    }

    /** By default the filter rethrows what it could not decide, which the container would report as a 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringForKeycloak(Refusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                AuthenticationEntryPointFailureHandler handler = new AuthenticationEntryPointFailureHandler(refusals);
                handler.setRethrowAuthenticationServiceException(false);
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }
}
