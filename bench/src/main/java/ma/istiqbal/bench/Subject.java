package ma.istiqbal.bench;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.function.LongFunction;

/**
 * Something to measure.
 *
 * @param name of the case
 * @param process whose CPU time counts
 * @param requests the n-th request
 */
record Subject(String name, ProcessUse process, LongFunction<HttpRequest> requests) {

    Measurement measure(int clients, Pace pace) {
        try (Load load = new Load(clients)) {
            load.run(requests, pace.warmUp());
            pause(pace.rest());
            Duration before = process.cpu();
            Latencies latencies = load.run(requests, pace.measured());
            Duration used = process.cpu().minus(before);
            return new Measurement(name, latencies, pace.measured(), used, process.resident());
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
