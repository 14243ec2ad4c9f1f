package ma.istiqbal.defaults.idempotency;

import java.time.Instant;
import java.util.Map;
import ma.istiqbal.defaults.change.KeyedRequest;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * What a key stands for: a request, and the answer it got.
 *
 * @param id digest of caller, route and key
 * @param request digest of the body
 * @param status 0 while the request is still running, 500 when it failed and may be tried again
 * @param startedAt of the attempt that is running or failed; of an answer, when it was given
 * @param firstStartedAt of the first attempt, when this is another one
 */
public record Answer(
        @BsonId String id,
        String request,
        int status,
        Map<String, String> headers,
        @Nullable Binary body,
        Instant startedAt,
        @Nullable Instant firstStartedAt) {

    static final int RUNNING = 0;
    static final int FAILED = 500;

    static Answer awaited(String id, String request, Instant now) {
        return new Answer(id, request, RUNNING, Map.of(), null, now, null);
    }

    Answer awaitedAgain(Instant now) {
        return new Answer(id, request, RUNNING, Map.of(), null, now, firstStart());
    }

    Answer given(int code, Map<String, String> kept, byte[] content, Instant now) {
        return new Answer(id, request, code, kept, new Binary(content), now, firstStartedAt);
    }

    /** A key that is forgotten and used anew stands for another request: hence the moment. */
    KeyedRequest keyedRequest() {
        return new KeyedRequest(id + "@" + firstStart().toEpochMilli(), firstStart(), firstStartedAt != null);
    }

    private Instant firstStart() {
        return firstStartedAt == null ? startedAt : firstStartedAt;
    }
}
