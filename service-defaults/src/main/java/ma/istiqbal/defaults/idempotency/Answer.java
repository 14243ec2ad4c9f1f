package ma.istiqbal.defaults.idempotency;

import java.time.Instant;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * What a key stands for: a request, and the answer it got.
 *
 * @param id digest of caller, route and key
 * @param request digest of the body
 * @param status 0 while the request is still running
 */
public record Answer(
        @BsonId String id,
        String request,
        int status,
        Map<String, String> headers,
        @Nullable Binary body,
        Instant startedAt) {}
