package ma.istiqbal.bench;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * Something to measure.
 *
 * @param name of the case
 * @param process whose CPU time counts
 * @param requests the n-th request
 */
record Subject(String name, ProcessUse process, LongFunction<HttpRequest> requests) {

    /** Until work beside the requests keeps pace with them: what it does after a turn is not counted. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    /** All turns after each other, for a case without a twin. */
    Measurement measure(int clients, Pace pace) {
        warmUp(clients, pace);
        return Measurement.together(IntStream.range(0, pace.turns())
                .mapToObj(turn -> turn(clients, pace))
                .toList());
    }

    void warmUp(int clients, Pace pace) {
        try (Load load = new Load(clients)) {
            load.run(requests, pace.warmUp());
        }
        pause(pace.rest());
    }

    Measurement turn(int clients, Pace pace) {
        try (Load load = new Load(clients)) {
            load.run(requests, SETTLING);
            Duration before = process.cpu();
            Latencies latencies = load.run(requests, pace.turn());
            Duration used = process.cpu().minus(before);
            return new Measurement(name, latencies, pace.turn(), used, process.resident());
        }
    }

    /** The compiler works on after the load has ended; on two cores it would otherwise decide the result. */
    private static void pause(Duration rest) {
        try {
            Thread.sleep(rest);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
