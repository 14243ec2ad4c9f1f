package ma.istiqbal.gateway.limit;

import jakarta.servlet.Filter;
import ma.istiqbal.defaults.problem.ProblemWriter;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** One limit on each side of the security chain: before it for anybody, behind it for those it knows. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    FilterRegistrationBean<Filter> anonymousLimits(
            LimitProperties quotas, AddressHash hash, Counter counter, ProblemWriter problems, JsonMapper json) {
        return at(-1, new AnonymousLimits(quotas, hash, counter, problems, json));
    }

    @Bean
    FilterRegistrationBean<Filter> callerLimits(LimitProperties quotas, Counter counter) {
        return at(1, new CallerLimits(quotas, counter));
    }

    private static FilterRegistrationBean<Filter> at(int besideSecurity, Filter filter) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + besideSecurity);
        return registration;
    }
}
