package ma.istiqbal.site.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.istiqbal.defaults.lifecycle.Transition;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A reception site.
 *
 * @param code immutable, {@code RABAT-ANNEX-06}
 * @param liveSince first day on which it was LIVE, in its time zone; what came afterwards, a suspension or a label, does
 *     not change it
 * @param closedOn present exactly when the site is CLOSED
 * @param mergedInto code of the site that took over when this one closed
 * @param publicNotice what the public is told while the site is SUSPENDED
 * @param formerPlaces where it was before it moved, the oldest first
 * @param label present exactly while the site is LABELLED
 * @param editors who has edited the site since its last approval, and so may not give the next one
 */
public record Site(
        String code,
        Description description,
        SiteStatus lifecycle,
        @Nullable LocalDate liveSince,
        @Nullable LocalDate closedOn,
        @Nullable String mergedInto,
        @Nullable LocalizedText publicNotice,
        List<ServicePoint> servicePoints,
        List<OfferedService> services,
        List<Place> formerPlaces,
        @Nullable Label label,
        List<String> editors) {

    public Site {
        if ((lifecycle == SiteStatus.CLOSED) != (closedOn != null)) {
            throw new IllegalArgumentException("a site has a closing date exactly when it is closed");
        }
        if (mergedInto != null && closedOn == null) {
            throw new IllegalArgumentException("a site that was merged in another is closed");
        }
        if ((lifecycle == SiteStatus.LABELLED) != (label != null)) {
            throw new IllegalArgumentException("a site has a label exactly when it is labelled");
        }
        servicePoints = List.copyOf(servicePoints);
        services = List.copyOf(services);
        formerPlaces = List.copyOf(formerPlaces);
        editors = List.copyOf(editors);
    }

    static Site proposed(String code, Description description, String editor) {
        return new Site(
                code,
                description,
                SiteStatus.PROPOSED,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(editor));
    }

    public Sensitivity sensitivity() {
        return description.type().sensitivity();
    }

    /** Whether citizens may know it: while its status is public, and afterwards where another site took over. */
    boolean isPublic() {
        return lifecycle.isPublic() || mergedInto != null;
    }

    Site described(Description newDescription, String editor) {
        return edited(newDescription, servicePoints, services, formerPlaces, editor);
    }

    /**
     * The site at a new place.
     *
     * @param on first day there
     */
    Site moved(Description newDescription, LocalDate on, String editor) {
        List<Place> places = new ArrayList<>(formerPlaces);
        places.add(Place.left(description, on));
        return edited(newDescription, servicePoints, services, places, editor);
    }

    /**
     * The site in its next state; its guards hold.
     *
     * @param today in the site's time zone
     * @param request its notice is kept while the site is suspended, its successor when the site closes
     * @param granted the label that comes with the state LABELLED; every other state ends the label
     */
    Site becoming(
            Transition<SiteStatus, SiteGuard> transition,
            LocalDate today,
            TransitionRequest request,
            @Nullable Label granted) {
        if (!transition.from().contains(lifecycle)) {
            throw new IllegalArgumentException(lifecycle + " cannot become " + transition.to());
        }
        boolean closes = transition.to() == SiteStatus.CLOSED;
        return new Site(
                code,
                description,
                transition.to(),
                liveSince == null && transition.to() == SiteStatus.LIVE ? today : liveSince,
                closes ? today : null,
                closes ? request.mergedInto() : null,
                transition.to() == SiteStatus.SUSPENDED ? request.publicNotice() : null,
                closes ? servicePoints.stream().map(ServicePoint::closed).toList() : servicePoints,
                closes ? services.stream().map(OfferedService::closed).toList() : services,
                formerPlaces,
                granted,
                approves(transition) ? List.of() : editors);
    }

    /** A rejection looks at what was edited too, but does not approve it: the same text may come back. */
    private static boolean approves(Transition<SiteStatus, SiteGuard> transition) {
        return transition.guards().contains(SiteGuard.NOT_THE_EDITOR) && transition.to() != SiteStatus.REJECTED;
    }

    /** The site with its label as the calendar has moved it on. */
    Site carrying(Label newLabel) {
        return new Site(
                code,
                description,
                lifecycle,
                liveSince,
                closedOn,
                mergedInto,
                publicNotice,
                servicePoints,
                services,
                formerPlaces,
                newLabel,
                editors);
    }

    public Optional<ServicePoint> servicePoint(String pointCode) {
        return servicePoints.stream()
                .filter(point -> point.code().equals(pointCode))
                .findFirst();
    }

    Optional<OfferedService> service(String serviceCode) {
        return services.stream()
                .filter(service -> service.code().equals(serviceCode))
                .findFirst();
    }

    /** The site with the service point added, or put in the place of the one with its code. */
    Site withServicePoint(ServicePoint point, String editor) {
        List<ServicePoint> points = new ArrayList<>(servicePoints);
        points.removeIf(known -> known.code().equals(point.code()));
        points.add(point);
        return edited(description, points, services, formerPlaces, editor);
    }

    /** The site with the service added, or put in the place of the one with its code. */
    Site withService(OfferedService service, String editor) {
        List<OfferedService> offered = new ArrayList<>(services);
        offered.removeIf(known -> known.code().equals(service.code()));
        offered.add(service);
        return edited(description, servicePoints, offered, formerPlaces, editor);
    }

    private Site edited(
            Description newDescription,
            List<ServicePoint> points,
            List<OfferedService> offered,
            List<Place> places,
            String editor) {
        List<String> all = new ArrayList<>(editors);
        if (!all.contains(editor)) {
            all.add(editor);
        }
        return new Site(
                code,
                newDescription,
                lifecycle,
                liveSince,
                closedOn,
                mergedInto,
                publicNotice,
                points,
                offered,
                places,
                label,
                all);
    }
}
