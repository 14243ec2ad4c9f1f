package ma.istiqbal.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import ma.istiqbal.defaults.problem.ProblemWriter;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.util.UriUtils;

/** Who is not signed in gets a problem; only a person who opens a page is sent to sign in. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            problems.write(request, response, new SignInUnavailable());
        } else if (request.getHeader("Authorization") == null && Paths.isNavigation(request)) {
            response.sendRedirect("/login?to=" + here(request) + language(request));
        } else {
            challenge.commence(request, response, failure);
            problems.write(request, response, HttpStatusCode.valueOf(response.getStatus()));
        }
    }

    /** With its query: whoever read the third page of a list, in French, comes back to that. */
    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return encoded(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }

    private static String language(HttpServletRequest request) {
        String chosen = request.getParameter("lang");
        return chosen == null ? "" : "&lang=" + encoded(chosen);
    }

    private static String encoded(String some) {
        return UriUtils.encode(some, StandardCharsets.UTF_8);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            problems.write(request, response, new NotFromOurPages());
        } else {
            problems.write(request, response, HttpStatus.FORBIDDEN);
        }
    }
}
