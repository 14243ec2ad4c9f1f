package ma.istiqbal.feedback.site;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of site-service's own record of a day that we read. */
record ActivityState(
        String site,
        @Nullable String servicePoint,
        LocalDate date,
        String source,
        Integer visitors,
        @Nullable Integer invited) {

    ActivityState {
        Stream.of(site, date, source, visitors).forEach(Objects::requireNonNull);
    }

    SiteDay.Row row(long version) {
        String key = servicePoint == null ? source : source + "." + servicePoint;
        return new SiteDay.Row(key, servicePoint, source, version, visitors, invited);
    }
}
