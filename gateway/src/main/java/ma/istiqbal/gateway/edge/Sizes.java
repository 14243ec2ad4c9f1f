package ma.istiqbal.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ma.istiqbal.defaults.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what is too large by what it says of itself; what says nothing is counted while it is read. */
final class Sizes extends OncePerRequestFilter {

    private final SizeLimits limits;
    private final ProblemWriter problems;

    Sizes(SizeLimits limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (request.getRequestURI().length() + (query == null ? 0 : query.length()) > limits.address()) {
            problems.write(request, response, HttpStatus.URI_TOO_LONG);
            return;
        }
        long length = request.getContentLengthLong();
        if (length < 0 && hasNoBody(request)) {
            chain.doFilter(request, response);
            return;
        }
        long limit = limits.bodyOf(request.getRequestURI());
        if (length > limit) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE);
            return;
        }
        // A stated length is the container's to enforce; only without one must somebody count.
        boolean counts = length < 0;
        chain.doFilter(counts ? new CountedBody(request, limit) : request, response);
    }

    /** In HTTP/1.1 (RFC 9112, 6.3) a request whose length is not stated and that is not sent in chunks has none. */
    private static boolean hasNoBody(HttpServletRequest request) {
        return request.getProtocol().startsWith("HTTP/1.") && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }
}
