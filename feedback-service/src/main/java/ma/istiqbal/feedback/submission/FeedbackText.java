package ma.istiqbal.feedback.submission;

import java.util.List;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen wrote.
 *
 * @param sealed the original, encrypted
 * @param masked what may be read; absent while it is withheld
 * @param findings kinds of personal data that were masked
 */
public record FeedbackText(
        Binary sealed, Status status, @Nullable String masked, List<String> findings) {

    /** WITHHELD: nobody reads it before a human has redacted it. */
    public enum Status {
        MASKED,
        WITHHELD
    }

    public FeedbackText {
        findings = List.copyOf(findings);
        if ((status == Status.MASKED) != (masked != null)) {
            throw new IllegalArgumentException("a text can be read exactly when it is not withheld");
        }
    }
}
