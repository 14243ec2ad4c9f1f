package ma.istiqbal.gateway.session;

import ma.istiqbal.gateway.edge.GatewayProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);

    @Bean
    SessionOfRequest sessionOfRequest(Sessions sessions) {
        return new SessionOfRequest(sessions);
    }

    @Bean
    FilterRegistrationBean<SessionOfRequest> sessionOfRequestFilter(SessionOfRequest sessions) {
        FilterRegistrationBean<SessionOfRequest> registration = new FilterRegistrationBean<>(sessions);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<StoredSession>> sessionFilter(
            SessionOfRequest sessions, GatewayProperties gateway) {
        CookieHttpSessionIdResolver resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(cookie(gateway));
        SessionRepositoryFilter<StoredSession> filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(resolver);
        FilterRegistrationBean<SessionRepositoryFilter<StoredSession>> registration =
                new FilterRegistrationBean<>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    /**
     * SameSite is Lax: with Strict the browser would not send the cookie when Keycloak, another site, sends it back to
     * us, and the sign-in could never be finished. Writes are protected by the CSRF token, which Lax would not replace.
     */
    private static DefaultCookieSerializer cookie(GatewayProperties gateway) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(gateway.secure() ? "__Host-istiqbal" : "istiqbal");
        cookie.setUseSecureCookie(gateway.secure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        cookie.setUseBase64Encoding(false);
        return cookie;
    }

    @Bean
    SessionHousekeeping sessionHousekeeping(Sessions sessions) {
        sessions.createIndexes();
        return new SessionHousekeeping(sessions);
    }

    /** Every replica runs it: deleting twice what is over does no harm. */
    static final class SessionHousekeeping {

        private final Sessions sessions;

        SessionHousekeeping(Sessions sessions) {
            this.sessions = sessions;
        }

        @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
        void purge() {
            long purged = sessions.purge();
            LOG.debug("{} sessions were over", purged);
        }
    }
}
