package ma.istiqbal.gateway.routing;

import jakarta.validation.constraints.Min;
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
 * @param longResponse the same for exports and batches, which move much data; also how long a stream may be silent
 * @param publicAtOnce requests of the public that may be under way at one service
 * @param callersAtOnce the same for staff and partners
 * @param bulkAtOnce exports and batches of either
 * @param streamsAtOnce streams of staff and partners
 */
@Validated
@ConfigurationProperties("istiqbal.upstream")
record UpstreamProperties(
        @NotNull URI siteService,
        @NotNull URI partnerService,
        @NotNull URI rolloutService,
        @NotNull URI feedbackService,
        @DefaultValue("5s") @NotNull Duration response,
        @DefaultValue("30s") @NotNull Duration longResponse,
        @DefaultValue("50") @Min(1) int publicAtOnce,
        @DefaultValue("25") @Min(1) int callersAtOnce,
        @DefaultValue("10") @Min(1) int bulkAtOnce,
        @DefaultValue("250") @Min(1) int streamsAtOnce) {}
