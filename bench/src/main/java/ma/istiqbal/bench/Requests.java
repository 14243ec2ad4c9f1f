package ma.istiqbal.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * The n-th request of a case.
 *
 * @param headers of every one
 */
record Requests(Map<String, String> headers) {

    static Requests anonymous() {
        return new Requests(Map.of());
    }

    static Requests bearing(String token) {
        return new Requests(Map.of("Authorization", "Bearer " + token));
    }

    static Requests inSession(String cookies) {
        return new Requests(Map.of("Cookie", cookies));
    }

    /** {@code %s} in the address becomes the code of one site after the other. */
    LongFunction<HttpRequest> get(String address) {
        return get(address, number -> Country.code(number * 7919));
    }

    /** @param sites what {@code %s} in the address becomes */
    LongFunction<HttpRequest> get(String address, LongFunction<String> sites) {
        return number -> {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address.replace("%s", sites.apply(number))));
            return with(request).build();
        };
    }

    /** @param bodies the n-th body; each has a key of its own, also where warming up has sent the same numbers before */
    LongFunction<HttpRequest> post(String address, LongFunction<String> bodies) {
        String run = Long.toString(System.nanoTime(), 36);
        AtomicLong sent = new AtomicLong();
        return number -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "bench-" + run + "-" + sent.incrementAndGet())
                    .POST(BodyPublishers.ofString(bodies.apply(number)));
            return with(request).build();
        };
    }

    private HttpRequest.Builder with(HttpRequest.Builder request) {
        headers.forEach(request::header);
        return request;
    }
}
