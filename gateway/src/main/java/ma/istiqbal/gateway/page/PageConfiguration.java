package ma.istiqbal.gateway.page;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
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
