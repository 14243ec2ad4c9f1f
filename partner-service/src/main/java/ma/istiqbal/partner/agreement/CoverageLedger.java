package ma.istiqbal.partner.agreement;

import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Which agreements of one owner hold its sites, in one document, so that two of them cannot be added at once.
 *
 * @param version counts the writes
 */
public record CoverageLedger(@BsonId String owner, long version, List<Reservation> reservations) {

    public CoverageLedger {
        reservations = List.copyOf(reservations);
    }

    /**
     * An agreement that is signed, or about to be.
     *
     * @param version the agreement's version that was about to be signed; once it has moved on without being signed,
     *     the reservation is void
     */
    public record Reservation(String agreement, long version) {}

    CoverageLedger with(String agreement, long agreementVersion) {
        List<Reservation> all = new ArrayList<>(reservations);
        all.removeIf(known -> known.agreement().equals(agreement));
        all.add(new Reservation(agreement, agreementVersion));
        return new CoverageLedger(owner, version + 1, all);
    }
}
