package ma.istiqbal.rollout.site;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * What we read of a site.
 *
 * @param partner code of the owner administration
 */
public record Site(String code, String partner, String lifecycle, String timeZone) {

    public Site {
        Stream.of(code, partner, lifecycle, timeZone).forEach(Objects::requireNonNull);
    }

    /** Whether work on the site makes sense: it is neither rejected nor closed. */
    public boolean canBeDeployed() {
        return !lifecycle.equals("REJECTED") && !lifecycle.equals("CLOSED");
    }
}
