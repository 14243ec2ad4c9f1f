package ma.istiqbal.gateway.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/** Whoever opens a page reads a refusal as a page too, whichever layer refuses. */
final class ReadableProblems extends OncePerRequestFilter {

    private final ViewResolver views;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ReadableProblems(ViewResolver views, LocaleResolver locales, JsonMapper json) {
        this.views = views;
        this.locales = locales;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        String accept = request.getHeader("Accept");
        return accept == null
                || !accept.contains(MediaType.TEXT_HTML_VALUE)
                || path.startsWith("/api/")
                || path.startsWith("/public/");
    }

    /** What the container reports comes here once more. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** As it was asked for, not where the container reports what became of it. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        String type = held.getContentType();
        if (type != null && type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE)) {
            String title =
                    json.readTree(held.getContentAsByteArray()).path("title").asString("");
            held.resetBuffer();
            show(title, request, held);
            held.setContentType("text/html;charset=UTF-8");
        }
        held.copyBodyToResponse();
    }

    /** Its detail is written for programmers; to people it is enough whether to come again. */
    private void show(String title, HttpServletRequest request, HttpServletResponse response) throws ServletException {
        Locale language = locales.resolveLocale(request);
        Map<String, Object> model = new HashMap<>();
        model.put("title", title);
        model.put("passing", response.containsHeader(HttpHeaders.RETRY_AFTER));
        model.put("direction", Languages.direction(language));
        FeedbackPage.pointOf(path(request)).ifPresent(point -> model.put("point", point));
        try {
            Objects.requireNonNull(views.resolveViewName("problem", language)).render(model, request, response);
        } catch (Exception unreadable) {
            throw new ServletException(unreadable);
        }
    }
}
