package ma.istiqbal.gateway.edge;

import jakarta.servlet.Filter;
import java.util.List;
import ma.istiqbal.defaults.keycloak.KeycloakProperties;
import ma.istiqbal.defaults.problem.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

/** The order in which a request passes the edge; sessions, limits and security come after it. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> securityHeaders(KeycloakProperties keycloak) {
        String origin = java.net.URI.create(keycloak.issuer()).resolve("/").toString();
        return factory -> factory.addEngineValves(new SecurityHeaders(origin));
    }

    @Bean
    FilterRegistrationBean<Filter> inbound(GatewayProperties gateway) {
        return at(0, new Inbound(new ClientAddress(gateway.trustedProxies())));
    }

    @Bean
    FilterRegistrationBean<Filter> sizes(SizeLimits limits, ProblemWriter problems) {
        return at(10, new Sizes(limits, problems));
    }

    @Bean
    FilterRegistrationBean<Filter> otherOrigins(
            GatewayProperties gateway,
            @Value("${istiqbal.cors.origins}") List<String> origins,
            ProblemWriter problems) {
        CorsConfiguration everywhere = OtherOrigins.allowing(gateway, origins);
        CorsFilter filter = new CorsFilter(request -> everywhere);
        filter.setCorsProcessor(new OtherOrigins(problems));
        return at(20, filter);
    }

    /** Positions 0 to 49: Spring Session's own filter stands at 50. */
    private static FilterRegistrationBean<Filter> at(int position, Filter filter) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + position);
        return registration;
    }
}
