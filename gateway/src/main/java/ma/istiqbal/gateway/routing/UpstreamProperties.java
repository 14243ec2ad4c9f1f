package ma.istiqbal.gateway.routing;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the four services are, as the gateway reaches them.
 *
 * @param response how long a service may take to begin its answer
 * @param longResponse the same for exports and batches, which move much data
 */
@Validated
@ConfigurationProperties("istiqbal.upstream")
record UpstreamProperties(
        @NotNull URI siteService,
        @NotNull URI partnerService,
        @NotNull URI rolloutService,
        @NotNull URI feedbackService,
        @DefaultValue("5s") @NotNull Duration response,
        @DefaultValue("30s") @NotNull Duration longResponse) {}
