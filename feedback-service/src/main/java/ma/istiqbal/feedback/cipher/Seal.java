package ma.istiqbal.feedback.cipher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals texts with AES-256-GCM. A sealed text is the key's name, a nonce of 12 bytes, and the cipher text with its tag;
 * it opens only in the place it was made for.
 */
public final class Seal {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final SecureRandom random;

    public Seal(KeyRing keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /**
     * Seals a text.
     *
     * @param place id of the document that will hold it
     */
    public byte[] close(String text, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        NamedKey key = keys.current();
        byte[] secret = run(Cipher.ENCRYPT_MODE, key, nonce, place, bytes(text));
        return ByteBuffer.allocate(NamedKey.NAME_LENGTH + NONCE_BYTES + secret.length)
                .put(bytes(key.name()))
                .put(nonce)
                .put(secret)
                .array();
    }

    public String open(byte[] sealed, String place) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        String name = new String(take(parts, NamedKey.NAME_LENGTH), StandardCharsets.UTF_8);
        NamedKey key = keys.named(name)
                .orElseThrow(() -> new IllegalStateException("no key " + name + " to open a sealed text with"));
        byte[] nonce = take(parts, NONCE_BYTES);
        byte[] plain = run(Cipher.DECRYPT_MODE, key, nonce, place, take(parts, parts.remaining()));
        return new String(plain, StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, NamedKey key, byte[] nonce, String place, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key.forAes(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bytes(place));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a sealed text was altered, or is not in its place", broken);
        }
    }

    private static byte[] take(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
