package ma.istiqbal.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.function.LongFunction;

/** The n-th request of a case. */
final class Requests {

    private Requests() {}

    /** {@code %s} in the address becomes the code of one site after the other. */
    static LongFunction<HttpRequest> get(String address) {
        return number -> to(address, number).build();
    }

    /** @param bearer value of the header Authorization */
    static LongFunction<HttpRequest> get(String address, String bearer) {
        return number -> to(address, number).header("Authorization", bearer).build();
    }

    private static HttpRequest.Builder to(String address, long number) {
        return HttpRequest.newBuilder(URI.create(address.replace("%s", Country.code(number * 7919))));
    }
}
