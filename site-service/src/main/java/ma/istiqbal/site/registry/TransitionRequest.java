package ma.istiqbal.site.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.defaults.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A wish to change a site's state.
 *
 * @param publicNotice what the public is told, needed to suspend a site
 * @param mergedInto code of the site that takes over, for one that closes
 */
public record TransitionRequest(
        @NotNull SiteStatus to,
        @Nullable @Text(max = 2000, required = false) String reason,
        @Nullable @Valid LocalizedText publicNotice,
        @Nullable @Pattern(regexp = SiteCode.PATTERN) String mergedInto) {

    static TransitionRequest to(SiteStatus state) {
        return new TransitionRequest(state, null, null, null);
    }
}
