package ma.istiqbal.feedback.silence;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A site or a kiosk that is listened to.
 *
 * @param id the site's code, or the point's public id
 * @param region absent abroad
 * @param since from when it is listened to
 * @param heardAt when the latest submission came; absent when none has come since then
 * @param silentFrom when its silence is long enough to be told; absent while nobody knows its opening hours
 * @param silent whether that moment has passed
 */
public record Watch(
        @BsonId String id,
        Source source,
        String site,
        String partner,
        @Nullable String region,
        Instant since,
        @Nullable Instant heardAt,
        @Nullable Instant silentFrom,
        boolean silent) {

    /** The last moment at which it was not silent yet. */
    Instant last() {
        return heardAt == null ? since : heardAt;
    }

    Watch heard(Instant at) {
        return new Watch(id, source, site, partner, region, since, at, silentFrom, silent);
    }

    Watch judged(@Nullable Instant from, Instant now) {
        boolean told = from != null && !from.isAfter(now);
        return new Watch(id, source, site, partner, region, since, heardAt, from, told);
    }

    Watch of(String owner, @Nullable String where) {
        return new Watch(id, source, site, owner, where, since, heardAt, silentFrom, silent);
    }
}
