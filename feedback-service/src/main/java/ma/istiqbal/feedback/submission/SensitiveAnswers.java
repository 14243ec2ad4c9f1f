package ma.istiqbal.feedback.submission;

import java.util.List;
import java.util.Map;
import ma.istiqbal.feedback.site.KnownSite;

/** Seals answers that only the integrity store may read; implemented there. */
public interface SensitiveAnswers {

    /**
     * The answers, each for itself, for the document that carries them until they are moved. An answer to the same
     * question of the same submission has the same id, and takes the place of the earlier one.
     *
     * @param feedback id of that document
     */
    List<SealedAnswers> seal(Map<String, String> answers, String feedback, KnownSite site);
}
