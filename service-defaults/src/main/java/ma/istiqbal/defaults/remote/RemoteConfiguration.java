package ma.istiqbal.defaults.remote;

import feign.RequestInterceptor;
import feign.Retryer;
import io.micrometer.core.instrument.MeterRegistry;
import ma.istiqbal.defaults.admission.Bulkheads;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.http.converter.autoconfigure.ClientHttpMessageConvertersCustomizer;
import org.springframework.cloud.openfeign.FeignFormatterRegistrar;
import org.springframework.cloud.openfeign.clientconfig.HttpClient5FeignConfiguration.HttpClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Feign with the platform's policy, for every service that has a client registration of its own. */
@AutoConfiguration(
        afterName = "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration")
@ConditionalOnProperty("spring.security.oauth2.client.registration.keycloak.client-id")
class RemoteConfiguration {

    @Bean
    Upstreams upstreams(MeterRegistry metrics, Bulkheads bulkheads) {
        return new Upstreams(metrics, bulkheads);
    }

    @Bean
    RequestInterceptor serviceToken(
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientService clients,
            @Value("${spring.application.name}") String service) {
        var tokens = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, clients);
        tokens.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials()
                .build());
        return new ServiceToken(tokens, service);
    }

    /** Dates in addresses as our services read them; by default they would be those of an American letter. */
    @Bean
    FeignFormatterRegistrar isoDates() {
        return formatters -> {
            DateTimeFormatterRegistrar iso = new DateTimeFormatterRegistrar();
            iso.setUseIsoFormat(true);
            iso.registerFormatters(formatters);
        };
    }

    /** Repetition happens in one place only, the {@link Upstream}. */
    @Bean
    Retryer noSecondRetry() {
        return Retryer.NEVER_RETRY;
    }

    /** The client under Feign would, unasked, wait as long as a {@code Retry-After} says, and then try again. */
    @Bean
    HttpClientBuilderCustomizer noHiddenRetry() {
        return HttpClientBuilder::disableAutomaticRetries;
    }

    /** A reader takes the fields it knows: the other side may add some without breaking it. */
    @Bean
    ClientHttpMessageConvertersCustomizer tolerantReader(JsonMapper json) {
        JsonMapper tolerant = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(tolerant));
    }
}
