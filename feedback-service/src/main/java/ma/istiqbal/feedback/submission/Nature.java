package ma.istiqbal.feedback.submission;

import org.jspecify.annotations.Nullable;

/** What kind of thing a citizen says, in the words of decree 2-17-265. */
public enum Nature {
    RATING,
    OBSERVATION,
    SUGGESTION,
    COMPLAINT,
    PRAISE;

    /** What it is, unless the citizen says otherwise: with words, a rating is an observation. */
    static Nature of(@Nullable Nature stated, boolean hasText) {
        if (stated == null || stated == RATING || (stated == OBSERVATION && !hasText)) {
            return hasText ? OBSERVATION : RATING;
        }
        return stated;
    }
}
