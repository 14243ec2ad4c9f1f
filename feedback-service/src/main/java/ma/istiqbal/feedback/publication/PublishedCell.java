package ma.istiqbal.feedback.publication;

import java.util.List;
import ma.istiqbal.feedback.indicator.Figure;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one area in one edition. What the public is not told is kept too: without it, the next publication
 * could not tell what it would give away together with this one.
 *
 * @param id of the edition, the attempt, then the area's key: the order in which cells are listed, which ranks nobody
 * @param attempt that made it; of several, the edition names the one that counts
 * @param partner the administration whose area it is, if it is one's
 * @param within keys of all areas that a site belonged to then; empty for an area of sites
 * @param answers never told
 * @param shown families whose figures are shown
 */
public record PublishedCell(
        @BsonId String id,
        String publication,
        String attempt,
        Level level,
        String code,
        @Nullable String partner,
        List<String> within,
        Answers answers,
        List<Family> shown,
        List<PublishedFigure> figures) {

    static String id(String publication, String attempt, String key) {
        return String.join("|", publication, attempt, key);
    }

    String key() {
        return level.key(code);
    }

    /** Whether there is anything to read of some figures, be it of an earlier edition. */
    boolean tells(Family family) {
        return figures.stream()
                .anyMatch(figure -> figure.status() != Figure.Status.SUPPRESSED && Family.of(figure.name()) == family);
    }

    PublishedCell telling(List<Family> families, List<PublishedFigure> all) {
        return new PublishedCell(id, publication, attempt, level, code, partner, within, answers, families, all);
    }
}
