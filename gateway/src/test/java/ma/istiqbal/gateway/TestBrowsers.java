package ma.istiqbal.gateway;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;

@TestConfiguration(proxyBeanMethods = false)
class TestBrowsers {

    /** Each test has a new one, without cookies. */
    @Bean
    @Lazy
    @Scope("prototype")
    Browser browser(Environment environment) {
        return new Browser("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }
}
