package ma.istiqbal.site.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What the query parameters select, the same for a list, a map and a table. */
interface SiteSelection {

    @Nullable
    String q();

    @Nullable
    String region();

    @Nullable
    SiteType type();

    @Nullable
    String partner();

    @Nullable
    ProgrammeRole role();

    @Nullable
    SiteStatus lifecycle();

    @Nullable
    String phase();

    @Nullable
    String mergedInto();

    @Nullable
    String bbox();

    @Nullable
    String near();

    @Nullable
    Integer within();

    /** Only a list has one. */
    default @Nullable String sort() {
        return null;
    }

    /**
     * @param sitesOfPhase by the phase's code
     * @throws InvalidRequest when the parameters contradict each other
     */
    default SiteFilter filter(Function<String, List<String>> sitesOfPhase, boolean publicOnly) {
        List<Violation> broken = new ArrayList<>();
        if (near() == null && within() != null) {
            broken.add(Violation.at("?within", "NEEDS_NEAR"));
        }
        if (near() != null && sort() != null) {
            broken.add(Violation.at("?sort", "NEAREST_COMES_FIRST"));
        }
        BoundingBox box = bbox() == null ? null : BoundingBox.of(bbox()).orElse(null);
        if (bbox() != null && box == null) {
            broken.add(Violation.at("?bbox", "NO_SUCH_BOX"));
        }
        Surroundings around =
                near() == null ? null : Surroundings.of(near(), within()).orElse(null);
        if (near() != null && around == null) {
            broken.add(Violation.at("?near", "NO_SUCH_POINT"));
        }
        if (!broken.isEmpty()) {
            throw new InvalidRequest(broken);
        }
        return new SiteFilter(
                region(),
                type(),
                partner(),
                role(),
                lifecycle(),
                phase() == null ? null : sitesOfPhase.apply(phase()),
                mergedInto(),
                box,
                around,
                publicOnly);
    }
}
