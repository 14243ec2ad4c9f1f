package ma.istiqbal.feedback.submission;

import ma.istiqbal.feedback.cipher.Base32;

/** What a request is known by when it is sent again: the digest of its body by the key in use. */
final class RequestDigest {

    static final int LENGTH = 26;

    private final TextKeeper texts;
    private final String content;
    private final String value;

    RequestDigest(TextKeeper texts, String content) {
        this.texts = texts;
        this.content = content;
        this.value = Base32.of(texts.digest(content), LENGTH);
    }

    /** As it is stored. */
    String value() {
        return value;
    }

    /** Whether the stored digest is of the same request; a device may repeat it after the key was changed. */
    boolean matches(String stored) {
        return stored.equals(value) || stored.equals(Base32.of(texts.olderDigest(content), LENGTH));
    }
}
