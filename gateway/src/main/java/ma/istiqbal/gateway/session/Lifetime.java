package ma.istiqbal.gateway.session;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a session lives.
 *
 * @param idle without any request
 * @param absolute since the sign-in began, whatever happens
 * @param signIn for somebody who has begun to sign in and not finished
 */
@Validated
@ConfigurationProperties("istiqbal.session")
record Lifetime(
        @DefaultValue("30m") @NotNull Duration idle,
        @DefaultValue("12h") @NotNull Duration absolute,
        @DefaultValue("10m") @NotNull Duration signIn) {

    Duration idle(boolean signedIn) {
        return signedIn ? idle : signIn;
    }

    Instant expiry(Instant created, Instant accessed, boolean signedIn) {
        Instant idleEnd = accessed.plus(idle(signedIn));
        Instant absoluteEnd = created.plus(absolute);
        return idleEnd.isBefore(absoluteEnd) ? idleEnd : absoluteEnd;
    }
}
