package ma.istiqbal.site.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import ma.istiqbal.defaults.text.Text;
import org.jspecify.annotations.Nullable;

/** A file that an assessor keeps as evidence. Its hash tells later whether it is still the same file. */
@Schema(name = "EvidenceFile")
public record EvidenceFile(
        @Schema(description = "SHA-256 of the file, in lower-case hexadecimal")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String sha256,

        @Schema(example = "image/jpeg")
        @NotNull
        @Pattern(regexp = "(application|audio|image|text|video)/[a-z0-9][a-z0-9.+-]{0,79}")
        String mediaType,

        @Nullable @Text(max = 300, required = false) String caption) {}
