package ma.istiqbal.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The n-th request of a case.
 *
 * @param headers of every one; asked for with each case, for a token outlives few of them
 */
record Requests(Supplier<Map<String, String>> headers) {

    private static final String TOKEN_COOKIE = "XSRF-TOKEN=";

    static Requests anonymous() {
        return new Requests(Map::of);
    }

    static Requests bearing(Supplier<String> token) {
        return new Requests(() -> Map.of("Authorization", "Bearer " + token.get()));
    }

    /** With the value of the cookie against forged requests, as our pages send it with every change. */
    static Requests inSession(String cookies) {
        String token = Stream.of(cookies.split("; "))
                .filter(cookie -> cookie.startsWith(TOKEN_COOKIE))
                .map(cookie -> cookie.substring(TOKEN_COOKIE.length()))
                .findFirst()
                .orElseThrow();
        return new Requests(() -> Map.of("Cookie", cookies, "X-XSRF-TOKEN", token));
    }

    /** {@code %s} in the address becomes the code of one site after the other. */
    LongFunction<HttpRequest> get(String address) {
        return get(address, number -> Country.code(number * 7919));
    }

    /** @param sites what {@code %s} in the address becomes */
    LongFunction<HttpRequest> get(String address, LongFunction<String> sites) {
        Map<String, String> each = headers.get();
        return number -> {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address.replace("%s", sites.apply(number))));
            each.forEach(request::header);
            return request.build();
        };
    }

    /** @param bodies the n-th body; each has a key of its own, also where warming up has sent the same numbers before */
    LongFunction<HttpRequest> post(String address, LongFunction<String> bodies) {
        String run = Long.toString(System.nanoTime(), 36);
        AtomicLong sent = new AtomicLong();
        Map<String, String> each = headers.get();
        return number -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "bench-" + run + "-" + sent.incrementAndGet())
                    .POST(BodyPublishers.ofString(bodies.apply(number)));
            each.forEach(request::header);
            return request.build();
        };
    }
}
