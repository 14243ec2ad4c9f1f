package ma.istiqbal.test;

import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Beans that tests inject. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    @Primary
    AdjustableClock adjustableClock() {
        return new AdjustableClock();
    }

    @Bean
    LostAnswers lostAnswers() {
        return new LostAnswers();
    }

    /** Speaks English unless a test says otherwise, and asks once: a refusal with {@code Retry-After} is an answer. */
    @Bean
    @Lazy
    RestTestClient restTestClient(Environment environment) {
        return RestTestClient.bindToServer(new HttpComponentsClientHttpRequestFactory(
                        HttpClients.custom().disableAutomaticRetries().build()))
                .baseUrl("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"))
                .defaultHeader("Accept-Language", "en")
                .build();
    }
}
