package ma.istiqbal.defaults.paging;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import org.bson.BsonDocument;
import org.bson.BsonSerializationException;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** Signs cursors, so that nobody can make one, alter one, or use one for another list. */
public final class CursorSeal {

    private static final int SIGNATURE_BYTES = 16;

    private final SecretKeySpec key;

    public CursorSeal(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** @param list what the position is one of */
    public String close(BsonDocument position, byte[] list) {
        byte[] payload = bytes(new RawBsonDocument(position, new BsonDocumentCodec()));
        byte[] signature = sign(payload, list);
        byte[] sealed = Arrays.copyOf(signature, SIGNATURE_BYTES + payload.length);
        System.arraycopy(payload, 0, sealed, SIGNATURE_BYTES, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    BsonDocument open(String cursor, byte[] list) {
        return open(cursor, list, "?cursor");
    }

    /**
     * A position that was closed for the same list.
     *
     * @param pointer to where the caller gave it
     * @throws InvalidRequest when it was not
     */
    public BsonDocument open(String cursor, byte[] list, String pointer) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cursor);
            if (sealed.length > SIGNATURE_BYTES) {
                byte[] signature = Arrays.copyOf(sealed, SIGNATURE_BYTES);
                byte[] payload = Arrays.copyOfRange(sealed, SIGNATURE_BYTES, sealed.length);
                if (MessageDigest.isEqual(signature, sign(payload, list))) {
                    return new RawBsonDocument(payload);
                }
            }
        } catch (IllegalArgumentException | BsonSerializationException malformed) {
            throw forged(pointer);
        }
        throw forged(pointer);
    }

    private byte[] sign(byte[] payload, byte[] list) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(list);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }

    private static byte[] bytes(RawBsonDocument document) {
        byte[] bytes = new byte[document.getByteBuffer().remaining()];
        document.getByteBuffer().get(bytes);
        return bytes;
    }

    private static InvalidRequest forged(String pointer) {
        return new InvalidRequest(Violation.at(pointer, "FORGED_CURSOR"));
    }
}
