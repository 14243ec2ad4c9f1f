package ma.istiqbal.gateway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages' own files, and Swagger UI; nothing comes from anybody else's server. */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    /** The version stands in the path; whichever is on the class path is meant. */
    private static final String SWAGGER = "classpath:/META-INF/resources/webjars/swagger-ui/*/swagger-ui.css";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(AN_HOUR);
        registry.addResourceHandler("/docs/ui/**")
                .addResourceLocations(swagger())
                .setCacheControl(AN_HOUR);
    }

    private static Resource swagger() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(SWAGGER);
            if (found.length != 1) {
                throw new IllegalStateException("one Swagger UI is needed, " + found.length + " are there");
            }
            return found[0].createRelative("./");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
