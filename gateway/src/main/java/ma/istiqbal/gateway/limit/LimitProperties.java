package ma.istiqbal.gateway.limit;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The quotas.
 *
 * @param client of one client of a partner
 * @param staff of one member of staff, over all sessions
 * @param address of everything that needs no caller, from one address: a whole office, or thousands behind a mobile carrier
 * @param feedback at one feedback point from one address
 * @param batch uploads of kiosks from one address
 * @param signIn sign-ins from one address
 */
@Validated
@ConfigurationProperties("istiqbal.limits")
record LimitProperties(
        @NotNull Quota client,
        @NotNull Quota staff,
        @NotNull Quota address,
        @NotNull Quota feedback,
        @NotNull Quota batch,
        @NotNull Quota signIn) {}
