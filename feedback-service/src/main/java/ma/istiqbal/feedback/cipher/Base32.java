package ma.istiqbal.feedback.cipher;

/** Crockford's alphabet: no letter that is mistaken for a digit, and a QR code stores it in its compact mode. */
public final class Base32 {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Base32() {}

    /** The first {@code length} characters of the bytes' form, five bits each. */
    public static String of(byte[] bytes, int length) {
        if (bytes.length * 8 < length * 5) {
            throw new IllegalArgumentException(bytes.length + " bytes do not make " + length + " characters");
        }
        StringBuilder text = new StringBuilder(length);
        int buffer = 0;
        int bits = 0;
        int next = 0;
        while (text.length() < length) {
            if (bits < 5) {
                buffer = ((buffer << 8) | (bytes[next++] & 0xff)) & 0xffff;
                bits += 8;
            }
            bits -= 5;
            text.append(ALPHABET.charAt((buffer >> bits) & 31));
        }
        return text.toString();
    }
}
