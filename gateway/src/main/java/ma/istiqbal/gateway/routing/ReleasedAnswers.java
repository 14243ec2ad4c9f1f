package ma.istiqbal.gateway.routing;

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
 * Gives a service's connection back, whatever became of its answer. The gateway's own code forgets it when it turns an
 * answer into 304 by itself: after a hundred of them the pool would be empty.
 */
@Component
final class ReleasedAnswers extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getAttribute(MvcUtils.CLIENT_RESPONSE_ATTR) instanceof ClientHttpResponse answer) {
                answer.close();
            }
        }
    }
}
