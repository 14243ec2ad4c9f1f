package ma.istiqbal.defaults.web;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import ma.istiqbal.defaults.files.ShippedFiles;
import ma.istiqbal.defaults.lines.LineExchange;
import ma.istiqbal.defaults.paging.CursorSeal;
import ma.istiqbal.defaults.paging.Cursors;
import ma.istiqbal.defaults.problem.Problems;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.xml.AbstractXmlHttpMessageConverter;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Strict JSON, known parameters, conditional writes and signed cursors for every service. */
@AutoConfiguration(beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
class WebConfiguration implements WebMvcConfigurer {

    /** Milliseconds, as MongoDB stores them: what is read back equals what was written. */
    @Bean
    @ConditionalOnMissingBean
    static Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    @Bean
    LineExchange lineExchange(JsonMapper json, Problems texts) {
        return new LineExchange(json, texts);
    }

    @Bean
    ShippedFiles shippedFiles(JsonMapper json) {
        return new ShippedFiles(json);
    }

    @Bean
    static JsonMapperBuilderCustomizer strictJsonMapper() {
        return json -> json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .addModule(new SimpleModule("strict-values")
                        .addDeserializer(String.class, new CleanText())
                        .addDeserializer(LocalDate.class, PlausibleTime.date())
                        .addDeserializer(Instant.class, PlausibleTime.instant()));
    }

    @Bean
    StrictReader strictReader(JsonMapper json, Validator validator) {
        return new StrictReader(json, validator);
    }

    @Bean
    ServerHttpMessageConvertersCustomizer strictBodies(JsonMapper json, StrictReader reader) {
        return converters -> converters
                .withJsonConverter(new StrictJson(json, reader))
                // Nothing here speaks XML, and yet it was asked for every answer whether it could be written so.
                .configureMessageConvertersList(all -> all.removeIf(AbstractXmlHttpMessageConverter.class::isInstance));
    }

    @Bean
    @ConditionalOnProperty("istiqbal.cursor.key")
    CursorSeal cursorSeal(@Value("${istiqbal.cursor.key}") String key) {
        return new CursorSeal(Base64.getDecoder().decode(key));
    }

    @Bean
    @ConditionalOnProperty("istiqbal.cursor.key")
    Cursors cursors(CursorSeal seal) {
        return new Cursors(seal);
    }

    /** Before Spring's own resolver of the same parameters, which those added below come after. */
    @Bean
    SmartInitializingSingleton queryRecords(
            RequestMappingHandlerAdapter adapter,
            @Qualifier("mvcConversionService") ConversionService conversion,
            Validator validator) {
        return () -> {
            List<HandlerMethodArgumentResolver> resolvers =
                    new ArrayList<>(Objects.requireNonNull(adapter.getArgumentResolvers()));
            resolvers.addFirst(new QueryRecords(conversion, validator));
            adapter.setArgumentResolvers(resolvers);
        };
    }

    /** What it remembers of a request the dispatcher remembers by itself. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> noSecondRequestContext() {
        FilterRegistrationBean<RequestContextFilter> none = new FilterRegistrationBean<>(new RequestContextFilter());
        none.setEnabled(false);
        return none;
    }

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(String.class, LocalDate.class, PlausibleTime::date);
        formatters.addConverter(String.class, Instant.class, PlausibleTime::instant);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new KnownParameters());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ExpectedVersionResolver());
    }
}
