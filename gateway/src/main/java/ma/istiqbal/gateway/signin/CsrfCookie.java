package ma.istiqbal.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Shows a signed-in browser its CSRF token where it reads pages or asks who it is. */
final class CsrfCookie extends OncePerRequestFilter {

    private final SessionCsrfTokens tokens;

    CsrfCookie(SessionCsrfTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/public/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        tokens.show(request, response);
        chain.doFilter(request, response);
    }
}
