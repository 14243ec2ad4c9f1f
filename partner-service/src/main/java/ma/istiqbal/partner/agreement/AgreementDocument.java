package ma.istiqbal.partner.agreement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A document of an agreement. The platform keeps no document, only what proves which one was meant.
 *
 * @param sha256 in lower-case hexadecimal
 * @param signed whether it is the signed text
 */
@Schema(name = "AgreementDocument")
public record AgreementDocument(
        @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String sha256,

        @NotNull Language language,
        @NotNull Boolean signed) {

    /** Both ar and fr must be signed. */
    public enum Language {
        AR,
        FR,
        EN
    }
}
