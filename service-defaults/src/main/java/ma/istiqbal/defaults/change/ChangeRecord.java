package ma.istiqbal.defaults.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One change of one aggregate; never altered once written.
 *
 * @param sequence position in the service's log, without gaps
 * @param number position among the aggregate's own records, from 1, without gaps
 * @param version the aggregate's version after the change
 * @param open whether anyone with the right role may see it, whatever the scope
 * @param data JSON text with what changed, the state after it, and the reason; exactly what the hash covers
 * @param request id of the {@linkplain KeyedRequest keyed request} that made the change, if one did; no reader of the
 *     log is told, and the hash does not cover it
 * @param previousHash hash of the aggregate's previous record; empty for the first
 * @param hash SHA-256 over this record and {@code previousHash}, in hexadecimal
 */
public record ChangeRecord(
        @BsonId long sequence,
        String aggregate,
        String aggregateId,
        long number,
        long version,
        String verb,
        Instant at,
        Actor actor,
        List<String> partners,
        List<String> sites,
        boolean open,
        String data,
        @Nullable String request,
        String previousHash,
        String hash) {

    static ChangeRecord of(
            long sequence, String aggregate, String id, boolean open, PendingChange change, String previousHash) {
        ChangeRecord unsealed = new ChangeRecord(
                sequence,
                aggregate,
                id,
                change.number(),
                change.version(),
                change.verb(),
                change.at(),
                change.actor(),
                change.partners(),
                change.sites(),
                open,
                change.data(),
                change.request(),
                previousHash,
                "");
        return unsealed.sealed();
    }

    /** Whether the record is what was written: nobody has altered it, nor the one before. */
    public boolean intactAfter(String hashBefore) {
        return previousHash.equals(hashBefore) && sealed().hash.equals(hash);
    }

    private ChangeRecord sealed() {
        String content = String.join(
                "\n",
                previousHash,
                aggregate,
                aggregateId,
                Long.toString(number),
                Long.toString(version),
                verb,
                at.toString(),
                actor.toString(),
                data);
        return new ChangeRecord(
                sequence,
                aggregate,
                aggregateId,
                number,
                version,
                verb,
                at,
                actor,
                partners,
                sites,
                open,
                data,
                request,
                previousHash,
                HexFormat.of().formatHex(sha256(content)));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
