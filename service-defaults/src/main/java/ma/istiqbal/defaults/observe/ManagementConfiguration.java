package ma.istiqbal.defaults.observe;

import jakarta.servlet.Filter;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** What stands before the management port. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
class ManagementConfiguration {

    @Bean
    FilterRegistrationBean<Filter> localChanges() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new LocalChanges());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
