package ma.istiqbal.site.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
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

    /** @throws InvalidRequest when it tells what its transition does not ask for, and would forget */
    void check() {
        List<Violation> idle = new ArrayList<>();
        if (publicNotice != null && to != SiteStatus.SUSPENDED) {
            idle.add(Violation.at("/publicNotice", "ONLY_TO", SiteStatus.SUSPENDED.name()));
        }
        if (mergedInto != null && to != SiteStatus.CLOSED) {
            idle.add(Violation.at("/mergedInto", "ONLY_TO", SiteStatus.CLOSED.name()));
        }
        if (!idle.isEmpty()) {
            throw new InvalidRequest(idle);
        }
    }

    static TransitionRequest to(SiteStatus state) {
        return new TransitionRequest(state, null, null, null);
    }
}
