package ma.istiqbal.defaults.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;

/** The header's form, and the digests under which requests are known. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{8,255}");

    private IdempotencyKey() {}

    /** The key itself, if it is one: 8 to 255 visible ASCII characters, with or without the quotes of a string. */
    public static String checked(String header) {
        String key = header.strip();
        if (key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        if (!VISIBLE.matcher(key).matches()) {
            throw new InvalidRequest(Violation.at(HEADER, "WRONG_FORMAT"));
        }
        return key;
    }

    public static String digest(String... parts) {
        return digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    public static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
