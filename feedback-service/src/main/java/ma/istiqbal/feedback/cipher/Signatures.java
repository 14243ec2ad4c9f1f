package ma.istiqbal.feedback.cipher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Short signatures: the key's name and a hundred bits of HMAC-SHA256, together {@value #LENGTH} characters. */
public final class Signatures {

    private static final int MAC_LENGTH = 20;
    public static final int LENGTH = NamedKey.NAME_LENGTH + MAC_LENGTH;

    private final KeyRing keys;
    private final String purpose;

    /**
     * Signatures of one purpose.
     *
     * @param purpose keeps a signature from being used for something else that the same key signs
     */
    public Signatures(KeyRing keys, String purpose) {
        this.keys = keys;
        this.purpose = purpose;
    }

    public String sign(String text) {
        return sign(keys.current(), text);
    }

    public boolean verify(String text, String signature) {
        if (signature.length() != LENGTH) {
            return false;
        }
        return keys.named(signature.substring(0, NamedKey.NAME_LENGTH))
                .map(key -> MessageDigest.isEqual(bytes(sign(key, text)), bytes(signature)))
                .orElse(false);
    }

    private String sign(NamedKey key, String text) {
        return key.name() + Base32.of(key.sign(purpose + "\n" + text), MAC_LENGTH);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
