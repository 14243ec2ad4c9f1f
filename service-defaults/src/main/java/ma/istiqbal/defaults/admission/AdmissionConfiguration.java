package ma.istiqbal.defaults.admission;

import io.micrometer.core.instrument.MeterRegistry;
import ma.istiqbal.defaults.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** A limit for all requests together, before anything dear is done for one. */
@AutoConfiguration(afterName = "ma.istiqbal.defaults.problem.ProblemConfiguration")
@EnableConfigurationProperties({AdmissionProperties.class, BodyPace.class})
class AdmissionConfiguration {

    @Bean
    Bulkheads bulkheads(MeterRegistry metrics) {
        return new Bulkheads(metrics);
    }

    /** Behind the filter that counts and traces every request (second of all); refusals are to be seen, too. */
    @Bean
    FilterRegistrationBean<Admission> admission(
            AdmissionProperties limits, Bulkheads bulkheads, ProblemWriter problems) {
        FilterRegistrationBean<Admission> registration =
                new FilterRegistrationBean<>(new Admission(limits, bulkheads, problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowBodies(BodyPace pace) {
        return factory -> factory.addEngineValves(new SlowBodies(pace));
    }
}
