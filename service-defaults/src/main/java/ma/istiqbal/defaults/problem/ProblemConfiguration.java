package ma.istiqbal.defaults.problem;

import java.util.Locale;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Problems for every layer; a service adds its own messages in {@code problems_*.properties}. */
@AutoConfiguration(before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@Import({ProblemHandler.class, ProblemErrorController.class})
class ProblemConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver() {
        return new SpokenLanguages();
    }

    /** A message source of its own: the application's serves libraries too, in languages that we do not speak. */
    @Bean
    Problems problems() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("problems", "default-problems");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.of("ar"));
        messages.setFallbackToSystemLocale(false);
        // Else a doubled apostrophe stays doubled in a message without arguments.
        messages.setAlwaysUseMessageFormat(true);
        return new Problems(messages);
    }

    @Bean
    ProblemWriter problemWriter(Problems problems, LocaleResolver localeResolver, JsonMapper json) {
        return new ProblemWriter(problems, localeResolver, json);
    }

    /** Before every filter that asks a store or reads a body; Spring Session's is the first of them, at 50. */
    @Bean
    FilterRegistrationBean<FilterProblems> filterProblems(ProblemWriter problems) {
        FilterRegistrationBean<FilterProblems> registration =
                new FilterRegistrationBean<>(new FilterProblems(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 40);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }
}
