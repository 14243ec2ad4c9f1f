package ma.istiqbal.feedback.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The fields of site-service's own state of a site that we read. */
record SiteState(
        String code,
        Description description,
        String lifecycle,
        @Nullable LocalDate liveSince,
        @Nullable LocalDate closedOn,
        @Nullable List<ServicePoint> servicePoints,
        @Nullable List<Service> services) {

    SiteState {
        Stream.of(code, description, lifecycle).forEach(Objects::requireNonNull);
    }

    record Description(
            String type,
            String partner,
            String role,
            LocalizedText names,
            LocalizedText locality,
            String country,
            @Nullable String region,
            String timeZone,
            @Nullable LocalDate opensOn) {

        Description {
            Stream.of(type, partner, role, names, locality, country, timeZone).forEach(Objects::requireNonNull);
        }
    }

    record ServicePoint(String code, boolean open) {}

    record Service(String code) {}

    /** @param surveyed whether it is known to have been under audit before */
    KnownSite known(long version, boolean surveyed) {
        List<ServicePoint> points = servicePoints == null ? List.of() : servicePoints;
        List<Service> offered = services == null ? List.of() : services;
        return new KnownSite(
                code,
                version,
                lifecycle,
                description.type(),
                description.partner(),
                description.role(),
                description.names(),
                description.locality(),
                description.country(),
                description.region(),
                description.timeZone(),
                points.stream()
                        .filter(ServicePoint::open)
                        .map(ServicePoint::code)
                        .toList(),
                offered.stream().map(Service::code).toList(),
                description.opensOn(),
                (surveyed || lifecycle.equals(KnownSite.SURVEYED)) ? true : null,
                liveSince,
                closedOn);
    }
}
