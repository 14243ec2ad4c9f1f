package ma.istiqbal.site.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What a caller says of a site, before the rules between the values were checked. */
interface SiteDetails extends PlaceDetails {

    SiteType type();

    String partner();

    ProgrammeRole role();

    LocalizedText names();

    @Nullable
    String referenceSite();

    List<String> languages();

    @Nullable
    Accessibility accessibility();

    @Nullable
    Capacity capacity();

    @Nullable
    LocalDate opensOn();

    /** The description, once {@link SiteRules} found nothing wrong with it. */
    default Description description() {
        return new Description(
                type(),
                partner(),
                role(),
                names(),
                locality(),
                country(),
                region(),
                timeZone(),
                location(),
                referenceSite(),
                languages(),
                accessibility(),
                capacity(),
                opensOn());
    }

    /** Body that proposes a site. */
    record RegisterSite(
            @NotNull @Pattern(regexp = SiteCode.PATTERN) String code,
            @NotNull SiteType type,
            @NotNull @Pattern(regexp = SiteCode.PATTERN) String partner,
            @NotNull ProgrammeRole role,
            @NotNull @Valid LocalizedText names,
            @NotNull @Valid LocalizedText locality,
            @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
            @Nullable @Pattern(regexp = "MA-\\d\\d") String region,
            @NotNull @Size(max = 60) String timeZone,
            @NotNull @Valid Location location,
            @Nullable @Pattern(regexp = SiteCode.PATTERN) String referenceSite,
            @NotEmpty @Size(max = 10) List<@NotNull @Pattern(regexp = "[a-z]{2,3}") String> languages,
            @Nullable @Valid Accessibility accessibility,
            @Nullable @Valid Capacity capacity,
            @Nullable LocalDate opensOn)
            implements SiteDetails {}

    /** Body that describes a site anew. */
    record DescribeSite(
            @NotNull SiteType type,
            @NotNull @Pattern(regexp = SiteCode.PATTERN) String partner,
            @NotNull ProgrammeRole role,
            @NotNull @Valid LocalizedText names,
            @NotNull @Valid LocalizedText locality,
            @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
            @Nullable @Pattern(regexp = "MA-\\d\\d") String region,
            @NotNull @Size(max = 60) String timeZone,
            @NotNull @Valid Location location,
            @Nullable @Pattern(regexp = SiteCode.PATTERN) String referenceSite,
            @NotEmpty @Size(max = 10) List<@NotNull @Pattern(regexp = "[a-z]{2,3}") String> languages,
            @Nullable @Valid Accessibility accessibility,
            @Nullable @Valid Capacity capacity,
            @Nullable LocalDate opensOn)
            implements SiteDetails {}
}
