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
 * @param closedOn present exactly when the site is CLOSED
 * @param publicNotice what the public is told while the site is SUSPENDED
 * @param label present exactly while the site is LABELLED
 * @param editors who has edited the site since its last approval, and so may not give the next one
 */
public record Site(
        String code,
        Description description,
        SiteStatus lifecycle,
        @Nullable LocalDate closedOn,
        @Nullable LocalizedText publicNotice,
        List<ServicePoint> servicePoints,
        @Nullable Label label,
        List<String> editors) {

    public Site {
        if ((lifecycle == SiteStatus.CLOSED) != (closedOn != null)) {
            throw new IllegalArgumentException("a site has a closing date exactly when it is closed");
        }
        if ((lifecycle == SiteStatus.LABELLED) != (label != null)) {
            throw new IllegalArgumentException("a site has a label exactly when it is labelled");
        }
        servicePoints = List.copyOf(servicePoints);
        editors = List.copyOf(editors);
    }

    static Site proposed(String code, Description description, String editor) {
        return new Site(code, description, SiteStatus.PROPOSED, null, null, List.of(), null, List.of(editor));
    }

    public Sensitivity sensitivity() {
        return description.type().sensitivity();
    }

    Site described(Description newDescription, String editor) {
        return new Site(
                code, newDescription, lifecycle, closedOn, publicNotice, servicePoints, label, editorsWith(editor));
    }

    /**
     * The site in its next state; its guards hold.
     *
     * @param today in the site's time zone
     * @param notice kept while the site is suspended
     * @param granted the label that comes with the state LABELLED; every other state ends the label
     */
    Site becoming(
            Transition<SiteStatus, SiteGuard> transition,
            LocalDate today,
            @Nullable LocalizedText notice,
            @Nullable Label granted) {
        if (!transition.from().contains(lifecycle)) {
            throw new IllegalArgumentException(lifecycle + " cannot become " + transition.to());
        }
        boolean closes = transition.to() == SiteStatus.CLOSED;
        return new Site(
                code,
                description,
                transition.to(),
                closes ? today : null,
                transition.to() == SiteStatus.SUSPENDED ? notice : null,
                closes ? servicePoints.stream().map(ServicePoint::closed).toList() : servicePoints,
                granted,
                transition.guards().contains(SiteGuard.NOT_THE_EDITOR) ? List.of() : editors);
    }

    /** The site with its label as the calendar has moved it on. */
    Site carrying(Label newLabel) {
        return new Site(code, description, lifecycle, closedOn, publicNotice, servicePoints, newLabel, editors);
    }

    Optional<ServicePoint> servicePoint(String pointCode) {
        return servicePoints.stream()
                .filter(point -> point.code().equals(pointCode))
                .findFirst();
    }

    /** The site with the service point added, or put in the place of the one with its code. */
    Site withServicePoint(ServicePoint point, String editor) {
        List<ServicePoint> points = new ArrayList<>(servicePoints);
        points.removeIf(known -> known.code().equals(point.code()));
        points.add(point);
        return new Site(code, description, lifecycle, closedOn, publicNotice, points, label, editorsWith(editor));
    }

    private List<String> editorsWith(String editor) {
        List<String> all = new ArrayList<>(editors);
        if (!all.contains(editor)) {
            all.add(editor);
        }
        return all;
    }
}
