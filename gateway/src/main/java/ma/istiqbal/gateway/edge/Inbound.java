package ma.istiqbal.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nothing behind this filter sees a header that an outsider must not set. */
final class Inbound extends OncePerRequestFilter {

    private final ClientAddress address;

    Inbound(ClientAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new InboundRequest(request, address.of(request)), response);
    }
}
