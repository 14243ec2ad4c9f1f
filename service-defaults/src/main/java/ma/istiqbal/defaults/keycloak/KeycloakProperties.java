package ma.istiqbal.defaults.keycloak;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Keycloak is and what its tokens must look like.
 *
 * @param issuer the realm's address as it stands in the {@code iss} claim
 * @param internalUrl the realm's address inside the platform's network; the issuer when absent
 * @param audience the {@code aud} every accepted token names
 * @param maxTokenLife a token that lives longer is refused, whoever signed it
 * @param keyOutage for how long known keys are trusted while Keycloak does not answer
 * @param acceptLocal whether tokens of the local development realm's fixed users are accepted
 */
@Validated
@ConfigurationProperties("istiqbal.keycloak")
public record KeycloakProperties(
        @NotBlank String issuer,
        @Nullable String internalUrl,
        @DefaultValue("istiqbal-api") @NotBlank String audience,
        @DefaultValue("1h") @NotNull Duration maxTokenLife,
        @DefaultValue("1h") @NotNull Duration keyOutage,
        @DefaultValue("false") boolean acceptLocal) {

    public URI keys() {
        return URI.create(base() + "/protocol/openid-connect/certs");
    }

    public String base() {
        return internalUrl == null || internalUrl.isBlank() ? issuer : internalUrl;
    }
}
