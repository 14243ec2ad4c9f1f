package ma.istiqbal.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.session.SessionIdGenerator;
import org.springframework.stereotype.Component;

/** Session ids of 256 random bits. The store knows their digests only: who reads it cannot act as anybody. */
@Component
final class SessionIds implements SessionIdGenerator {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();

    @Override
    public String generate() {
        byte[] id = new byte[32];
        random.nextBytes(id);
        return TEXT.encodeToString(id);
    }

    static String digest(String id) {
        try {
            return TEXT.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
