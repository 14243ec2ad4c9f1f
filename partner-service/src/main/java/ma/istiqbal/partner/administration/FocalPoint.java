package ma.istiqbal.partner.administration;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks for a partner; only Keycloak knows the person's name.
 *
 * @param userSub Keycloak's id of the user
 * @param to last day, absent while nobody knows it
 */
public record FocalPoint(
        @Schema(description = "Keycloak's id of the user") @NotNull @Pattern(regexp = "[A-Za-z0-9._@:-]{1,100}")
        String userSub,

        @NotNull Role role,
        @NotNull LocalDate from,
        @Nullable LocalDate to) {

    /** In what matter. */
    public enum Role {
        SIGNATORY,
        COORDINATOR,
        TECHNICAL,
        DATA_PROTECTION,
        COMMUNICATION
    }

    boolean speaksOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
