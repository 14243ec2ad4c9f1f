package ma.istiqbal.feedback.live;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells one listener what comes, on a thread of its own, until one of the two, or the token, is at its end. */
final class Stream {

    /** Why a stream ended. */
    enum End {
        LISTENER_LEFT,
        TOKEN_EXPIRED,
        SHUTDOWN,
        FAILED
    }

    private final Listener listener;
    private final Instant expires;
    private final Journal journal;
    private final Duration heartbeat;
    private final Function<Position, String> seal;
    private final Clock clock;
    private final SseEmitter emitter = new SseEmitter(0L);
    private Position position;
    private Instant lastSent = Instant.MIN;

    Stream(
            Listener listener,
            Position from,
            Instant expires,
            Journal journal,
            Duration heartbeat,
            Function<Position, String> seal,
            Clock clock) {
        this.listener = listener;
        this.position = from;
        this.expires = expires;
        this.journal = journal;
        this.heartbeat = heartbeat;
        this.seal = seal;
        this.clock = clock;
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** @param stopping whether the service is */
    End run(boolean reset, Supplier<Boolean> stopping) throws InterruptedException {
        try {
            if (reset) {
                send(event("reset").data(Map.of(), MediaType.APPLICATION_JSON));
            }
            while (!stopping.get() && clock.instant().isBefore(expires)) {
                beat();
                listen();
            }
            emitter.complete();
            return stopping.get() ? End.SHUTDOWN : End.TOKEN_EXPIRED;
        } catch (IOException | IllegalStateException gone) {
            // The container has noticed, and ends the request.
            return End.LISTENER_LEFT;
        }
    }

    private void listen() throws IOException, InterruptedException {
        Journal.Stretch stretch = journal.after(position, patience());
        for (Event event : stretch.events()) {
            Listener.Told told = listener.told(event).orElse(null);
            if (told != null) {
                position = event.position();
                send(event(told.name()).data(told.data(), MediaType.APPLICATION_JSON));
            }
        }
        position = stretch.next();
    }

    private Duration patience() {
        Instant now = clock.instant();
        Duration untilBeat = Duration.between(now, lastSent.plus(heartbeat));
        Duration untilEnd = Duration.between(now, expires);
        Duration shorter = untilBeat.compareTo(untilEnd) < 0 ? untilBeat : untilEnd;
        return shorter.isNegative() ? Duration.ZERO : shorter;
    }

    /** Nothing but the position, which moves on with what this listener is not told. */
    private void beat() throws IOException {
        if (!clock.instant().isBefore(lastSent.plus(heartbeat))) {
            send(SseEmitter.event().id(seal.apply(position)).comment(""));
        }
    }

    private SseEmitter.SseEventBuilder event(String name) {
        return SseEmitter.event().id(seal.apply(position)).name(name);
    }

    private void send(SseEmitter.SseEventBuilder event) throws IOException {
        emitter.send(event);
        lastSent = clock.instant();
    }
}
