package ma.istiqbal.feedback.submission;

import java.util.Map;
import ma.istiqbal.feedback.site.KnownSite;

/** Seals answers that only the integrity store may read; implemented there. */
public interface SensitiveAnswers {

    /**
     * The answers, for the document that carries them until they are moved.
     *
     * @param feedback id of that document
     */
    SealedAnswers seal(Map<String, String> answers, String feedback, KnownSite site);
}
