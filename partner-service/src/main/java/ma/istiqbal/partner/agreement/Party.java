package ma.istiqbal.partner.agreement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import ma.istiqbal.partner.programme.Code;

/** A partner bound by an agreement. */
public record Party(
        @Schema(description = "Code of the partner", example = "INTERIOR") @NotNull @Pattern(regexp = Code.PATTERN)
        String partner,

        @NotNull PartyRole role) {}
