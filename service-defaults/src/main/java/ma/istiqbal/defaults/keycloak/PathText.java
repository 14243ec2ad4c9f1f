package ma.istiqbal.defaults.keycloak;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a path may not be spelled, so that it reads alike as it was sent and as it is matched to what answers it. */
final class PathText {

    /** RFC 3986, 2.3: whoever makes an address leaves them as they are. */
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private PathText() {}

    static Set<String> needlesslyEncoded() {
        return UNRESERVED
                .chars()
                .boxed()
                .flatMap(letter -> Stream.of("%%%02X".formatted(letter), "%%%02x".formatted(letter)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
