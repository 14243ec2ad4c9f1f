package ma.istiqbal.partner.site;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of site-service's own state of a site that we read. */
record SiteState(String code, Description description) {

    SiteState {
        Stream.of(code, description).forEach(Objects::requireNonNull);
    }

    record Description(
            String partner, String type, @Nullable String region) {

        Description {
            Stream.of(partner, type).forEach(Objects::requireNonNull);
        }
    }

    KnownSite known(long version) {
        return new KnownSite(code, description.partner(), description.type(), description.region(), version);
    }
}
