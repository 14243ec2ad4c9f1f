package ma.istiqbal.partner.administration;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.defaults.text.Text;
import ma.istiqbal.partner.programme.Code;
import org.jspecify.annotations.Nullable;

/** What a caller says of a partner, before the rules between the values were checked. */
interface PartnerDetails {

    PartnerKind kind();

    PartnerRole role();

    List<Title> titles();

    @Nullable
    LocalizedText acronym();

    @Nullable
    String legalReference();

    @Nullable
    String parent();

    /** The profile, once {@link PartnerRules} found nothing wrong with it. */
    default Profile profile() {
        return new Profile(kind(), role(), titles(), acronym(), legalReference(), parent());
    }

    /** Body that registers a partner. */
    record RegisterPartner(
            @Schema(example = "EDUCATION") @NotNull @Pattern(regexp = Code.PATTERN)
            String code,

            @NotNull PartnerKind kind,
            @NotNull PartnerRole role,

            @Schema(description = "Oldest first; only the first may lack its first day") @NotEmpty @Size(max = 20)
            List<@NotNull @Valid Title> titles,

            @Nullable @Valid LocalizedText acronym,
            @Nullable @Text(max = 300, required = false) String legalReference,
            @Nullable @Pattern(regexp = Code.PATTERN) String parent)
            implements PartnerDetails {}

    /** Body that describes a partner anew. */
    record DescribePartner(
            @NotNull PartnerKind kind,
            @NotNull PartnerRole role,

            @Schema(description = "Oldest first; only the first may lack its first day") @NotEmpty @Size(max = 20)
            List<@NotNull @Valid Title> titles,

            @Nullable @Valid LocalizedText acronym,
            @Nullable @Text(max = 300, required = false) String legalReference,
            @Nullable @Pattern(regexp = Code.PATTERN) String parent)
            implements PartnerDetails {}
}
