package ma.istiqbal.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * The address a request really comes from: the peer's, or behind trusted proxies the nearest one that none of them
 * vouches for. What stands further left in {@code X-Forwarded-For} is the sender's own claim.
 */
final class ClientAddress {

    private final List<IpAddressMatcher> trusted;

    ClientAddress(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream()
                .filter(network -> !network.isBlank())
                .map(String::strip)
                .map(IpAddressMatcher::new)
                .toList();
    }

    String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!isTrusted(address)) {
            return address;
        }
        // A proxy may add a line of its own to those that the sender wrote; together they are one list.
        String forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        for (String hop : List.of(forwarded.split(",")).reversed()) {
            String candidate = hop.strip();
            if (!isAddress(candidate)) {
                return address;
            }
            address = candidate;
            if (!isTrusted(address)) {
                return address;
            }
        }
        return address;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(network -> network.matches(address));
    }

    /** Anything else could be a name, and looking names up is not for strangers to ask for. */
    private static boolean isAddress(String text) {
        return text.matches("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}") && (text.contains(".") || text.contains(":"));
    }
}
