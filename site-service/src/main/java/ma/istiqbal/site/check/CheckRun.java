package ma.istiqbal.site.check;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One look at the whole registry.
 *
 * @param finishedAt absent while it is waiting or running
 * @param sites how many sites were looked at
 */
@Schema(name = "RegistryCheckRun")
public record CheckRun(
        @BsonId String id, Instant requestedAt, @Nullable Instant finishedAt, int sites, List<CheckResult> results) {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    /** Named after its instant: who asks twice in the same millisecond asks for the same run. */
    static CheckRun requested(Instant at) {
        return new CheckRun(NAME.format(at), at, null, 0, List.of());
    }

    CheckRun finished(Instant at, int lookedAt, List<CheckResult> found) {
        return new CheckRun(id, requestedAt, at, lookedAt, found);
    }
}
