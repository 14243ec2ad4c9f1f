package ma.istiqbal.gateway.page;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    /** Before all that may refuse, but behind the one who reads the headers. */
    @Bean
    FilterRegistrationBean<ReadableProblems> readableProblems(
            @Qualifier("thymeleafViewResolver") ViewResolver views, LocaleResolver locales, JsonMapper json) {
        FilterRegistrationBean<ReadableProblems> registration =
                new FilterRegistrationBean<>(new ReadableProblems(views, locales, json));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    /** As the services have it, and the texts of the pages. */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("pages", "problems", "default-problems");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Languages.ARABIC);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
