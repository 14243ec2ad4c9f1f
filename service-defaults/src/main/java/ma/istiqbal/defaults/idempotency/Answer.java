package ma.istiqbal.defaults.idempotency;

import java.time.Duration;
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
 * @param status 0 while the request is still running, or when it failed
 * @param startedAt of the attempt that is running; of one that failed, long before; of an answer, when it was given
 * @param firstStartedAt of the first attempt, when this is another one or has failed
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
    /** More than clocks are set back by. */
    private static final Duration LONG_AGO = Duration.ofHours(1);

    static Answer awaited(String id, String request, Instant now) {
        return new Answer(id, request, RUNNING, Map.of(), null, now, null);
    }

    Answer awaitedAgain(Instant now) {
        return new Answer(id, request, RUNNING, Map.of(), null, now, firstStart());
    }

    Answer given(int code, Map<String, String> kept, byte[] content, Instant now) {
        return new Answer(id, request, code, kept, new Binary(content), now, firstStartedAt);
    }

    /** As one that died long ago, which an instance of another version takes over as well. */
    Answer failed() {
        return new Answer(id, request, RUNNING, Map.of(), null, startedAt.minus(LONG_AGO), firstStart());
    }

    /** A key that is forgotten and used anew stands for another request: hence the moment. */
    KeyedRequest keyedRequest() {
        return new KeyedRequest(id + "@" + firstStart().toEpochMilli(), firstStart(), firstStartedAt != null);
    }

    private Instant firstStart() {
        return firstStartedAt == null ? startedAt : firstStartedAt;
    }
}
