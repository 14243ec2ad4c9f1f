package ma.istiqbal.gateway.routing;

import io.github.resilience4j.bulkhead.Bulkhead;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives back what a request held of a service, whatever became of the answer: its place, and the connection. The
 * gateway's own code forgets the connection when it turns an answer into 304 by itself: after a hundred of them the
 * pool would be empty.
 */
@Component
final class ReleasedAnswers extends OncePerRequestFilter {

    private static final String PLACE = ReleasedAnswers.class.getName() + ".place";

    /** Until its answer has been sent. */
    static void hold(HttpServletRequest request, Bulkhead place) {
        request.setAttribute(PLACE, place);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getAttribute(MvcUtils.CLIENT_RESPONSE_ATTR) instanceof ClientHttpResponse answer) {
                answer.close();
            }
            if (request.getAttribute(PLACE) instanceof Bulkhead place) {
                place.onComplete();
            }
        }
    }
}
