package ma.istiqbal.feedback.cipher;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A 256-bit key, with a short public name by which what it made is recognised after a rotation. */
final class NamedKey {

    static final int NAME_LENGTH = 4;
    private static final int BYTES = 32;

    private final byte[] bytes;

    /** Cloned for each use: it cannot be shared, and looking a new one up costs more than signing. */
    private final Mac mac;

    private final String name;

    private NamedKey(byte[] bytes) {
        this.bytes = bytes;
        this.mac = mac(bytes);
        this.name = Base32.of(sign("name"), NAME_LENGTH);
    }

    /**
     * Reads a key.
     *
     * @param variable the environment variable it came from, for the message when it is none
     */
    static NamedKey of(String variable, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(variable + " is not base64", notBase64);
        }
        if (bytes.length != BYTES) {
            throw new IllegalStateException(variable + " must be 32 bytes in base64, and has " + bytes.length);
        }
        return new NamedKey(bytes);
    }

    String name() {
        return name;
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }

    byte[] sign(String text) {
        try {
            return ((Mac) mac.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's own HmacSHA256 can be cloned", impossible);
        }
    }

    SecretKey forAes() {
        return new SecretKeySpec(bytes, "AES");
    }
}
