package ma.istiqbal.partner.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.lifecycle.Transition;

/**
 * An administration, or a body that helps it.
 *
 * @param code immutable, {@code FOREIGN-AFFAIRS}
 * @param editors who has edited the partner since its last approval, and so may not give the next one
 */
public record Partner(
        String code, Profile profile, PartnerStatus status, List<FocalPoint> focalPoints, List<String> editors) {

    public Partner {
        focalPoints = List.copyOf(focalPoints);
        editors = List.copyOf(editors);
    }

    static Partner prospect(String code, Profile profile, String editor) {
        return new Partner(code, profile, PartnerStatus.PROSPECT, List.of(), List.of(editor));
    }

    public boolean isActive() {
        return status == PartnerStatus.ACTIVE;
    }

    boolean hasFocalPointOn(LocalDate day) {
        return focalPoints.stream().anyMatch(point -> point.speaksOn(day));
    }

    Partner described(Profile newProfile, String editor) {
        return new Partner(code, newProfile, status, focalPoints, editorsWith(editor));
    }

    Partner spokenForBy(List<FocalPoint> newFocalPoints, String editor) {
        return new Partner(code, profile, status, newFocalPoints, editorsWith(editor));
    }

    /** The partner in its next state; its guards hold. */
    Partner becoming(Transition<PartnerStatus, PartnerGuard> transition) {
        if (!transition.from().contains(status)) {
            throw new IllegalArgumentException(status + " cannot become " + transition.to());
        }
        return new Partner(
                code,
                profile,
                transition.to(),
                focalPoints,
                transition.guards().contains(PartnerGuard.NOT_THE_EDITOR) ? List.of() : editors);
    }

    private List<String> editorsWith(String editor) {
        List<String> all = new ArrayList<>(editors);
        if (!all.contains(editor)) {
            all.add(editor);
        }
        return all;
    }
}
