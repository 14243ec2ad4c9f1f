package ma.istiqbal.feedback.point;

import java.security.SecureRandom;
import java.util.Optional;
import ma.istiqbal.feedback.cipher.Base32;
import ma.istiqbal.feedback.cipher.KeyRing;
import ma.istiqbal.feedback.cipher.Signatures;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The codes that posters and kiosks carry: a point's public id, a hyphen, and its signature. Whether a code is ours is
 * known without a look into the store.
 */
@Component
public class PointCodes {

    private static final int ID_LENGTH = 12;
    private static final int LENGTH = ID_LENGTH + 1 + Signatures.LENGTH;

    private final KeyRing keys;
    private final Signatures signatures;
    private final SecureRandom random;

    PointCodes(
            @Value("${istiqbal.feedback.point-key}") String key,
            @Value("${istiqbal.feedback.previous-point-key}") String previous,
            SecureRandom random) {
        this.keys = KeyRing.of("FEEDBACK_POINT_KEY", key, previous);
        this.signatures = new Signatures(keys, "feedback point");
        this.random = random;
    }

    /** The public id in a code, if we have signed it. */
    public Optional<String> verified(String code) {
        if (code.length() != LENGTH || code.charAt(ID_LENGTH) != '-') {
            return Optional.empty();
        }
        String publicId = code.substring(0, ID_LENGTH);
        return signatures.verify(publicId, code.substring(ID_LENGTH + 1)) ? Optional.of(publicId) : Optional.empty();
    }

    String codeOf(String publicId) {
        return publicId + "-" + signatures.sign(publicId);
    }

    String freshId() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return Base32.of(bytes, ID_LENGTH);
    }

    /**
     * The id of the point that a site gets by itself: the same in every replica, and a guess for nobody else. By the
     * older key, which all replicas know while a newer one is being given to them.
     */
    String automaticId(String site) {
        return Base32.of(keys.olderDigest("automatic point\n" + site), ID_LENGTH);
    }
}
