package ma.istiqbal.site.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.defaults.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A wish to change a site's state.
 *
 * @param publicNotice what the public is told, needed to suspend a site
 */
public record TransitionRequest(
        @NotNull SiteStatus to,
        @Nullable @Text(max = 2000, required = false) String reason,
        @Nullable @Valid LocalizedText publicNotice) {}
