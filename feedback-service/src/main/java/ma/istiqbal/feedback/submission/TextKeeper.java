package ma.istiqbal.feedback.submission;

import java.security.SecureRandom;
import ma.istiqbal.feedback.cipher.KeyRing;
import ma.istiqbal.feedback.cipher.Seal;
import ma.istiqbal.feedback.cipher.Signatures;
import ma.istiqbal.feedback.site.KnownSite;
import org.bson.types.Binary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes of what a citizen wrote what may be stored: the original sealed, and the rest only as far as it may be read. */
@Component
class TextKeeper {

    private final KeyRing keys;
    private final Seal seal;

    TextKeeper(
            @Value("${istiqbal.feedback.text-key}") String key,
            @Value("${istiqbal.feedback.previous-text-key}") String previous,
            SecureRandom random) {
        this.keys = KeyRing.of("FEEDBACK_TEXT_KEY", key, previous);
        this.seal = new Seal(keys, random);
    }

    FeedbackText keep(String text, String feedback, KnownSite site) {
        Binary sealed = new Binary(seal.close(text, feedback));
        PersonalData.Masked masked = PersonalData.mask(text);
        boolean withheld = site.isHighlySensitive();
        return new FeedbackText(
                sealed,
                withheld ? FeedbackText.Status.WITHHELD : FeedbackText.Status.MASKED,
                withheld ? null : masked.text(),
                masked.kinds().stream().map(Enum::name).toList());
    }

    /** A keyed digest, since few enough bodies are possible to try them all. */
    byte[] digest(String content) {
        return keys.digest(content);
    }

    byte[] olderDigest(String content) {
        return keys.olderDigest(content);
    }

    Signatures signatures(String purpose) {
        return new Signatures(keys, purpose);
    }
}
