package ma.istiqbal.feedback.live;

import jakarta.validation.constraints.Pattern;
import ma.istiqbal.feedback.site.Code;
import org.jspecify.annotations.Nullable;

/** Of which sites somebody wants to hear; all of them must hold. */
record LiveQuery(
        @Nullable @Pattern(regexp = Code.PATTERN) String site,
        @Nullable @Pattern(regexp = Code.PATTERN) String partner,
        @Nullable @Pattern(regexp = "MA-\\d\\d") String region) {

    boolean selects(String ofPartner, String ofSite, @Nullable String ofRegion) {
        return (site == null || site.equals(ofSite))
                && (partner == null || partner.equals(ofPartner))
                && (region == null || region.equals(ofRegion));
    }
}
