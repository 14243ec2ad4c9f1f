package ma.istiqbal.partner.administration;

import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a partner is, apart from its people and its place in the pipeline.
 *
 * @param titles oldest first
 * @param legalReference the text that founds its competence, {@code Décret n° 2-17-265}
 * @param parent code of the administration it belongs to
 */
public record Profile(
        PartnerKind kind,
        PartnerRole role,
        List<Title> titles,
        @Nullable LocalizedText acronym,
        @Nullable String legalReference,
        @Nullable String parent) {

    public Profile {
        titles = List.copyOf(titles);
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("a partner has a name");
        }
        for (int i = 1; i < titles.size(); i++) {
            if (!follows(titles.get(i), titles.get(i - 1))) {
                throw new IllegalArgumentException("titles follow each other in time");
            }
        }
    }

    static boolean follows(Title next, Title previous) {
        LocalDate from = next.from();
        return from != null && (previous.from() == null || from.isAfter(previous.from()));
    }

    /** The names in use on a day; before the first title begins, the first. */
    public LocalizedText namesOn(LocalDate day) {
        LocalizedText names = titles.getFirst().names();
        for (Title title : titles) {
            if (title.holdsOn(day)) {
                names = title.names();
            }
        }
        return names;
    }
}
