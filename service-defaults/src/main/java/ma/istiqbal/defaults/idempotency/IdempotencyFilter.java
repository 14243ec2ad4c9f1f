package ma.istiqbal.defaults.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import ma.istiqbal.defaults.change.KeyedRequest;
import ma.istiqbal.defaults.idempotency.Answers.Claim;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.web.BufferedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the answer to a keyed POST and gives it again. A failure of ours (5xx) is not kept: the caller may try again
 * with the same key, and what was written before the failure is not written twice. A stream of records is neither held
 * nor kept: each of its lines has an identity of its own.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private final Answers answers;
    private final Clock clock;

    IdempotencyFilter(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || request.getHeader(IdempotencyKey.HEADER) == null
                || caller() == null
                || isStream(request);
    }

    private static boolean isStream(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_NDJSON_VALUE);
    }

    private static @Nullable Authentication caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller ? authentication : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BufferedRequest buffered = BufferedRequest.of(request);
        String digest = digest(buffered);
        Claim claim = answers.claim(id(request), digest);
        Answer answer = claim.answer();
        if (claim.ours()) {
            run(answer, buffered, response, chain);
        } else if (!answer.request().equals(digest)) {
            throw new KeyReused();
        } else if (answer.status() == Answer.RUNNING) {
            throw new StillRunning();
        } else {
            replay(answer, response);
        }
    }

    private static String id(HttpServletRequest request) {
        String key = IdempotencyKey.checked(request.getHeader(IdempotencyKey.HEADER));
        Authentication authentication = Objects.requireNonNull(caller());
        return IdempotencyKey.digest(authentication.getName(), request.getRequestURI(), key);
    }

    /** The query belongs to the request: a dry run and the real thing may differ in nothing else. */
    private static String digest(BufferedRequest request) {
        String body = IdempotencyKey.digest(request.body());
        return request.getQueryString() == null ? body : IdempotencyKey.digest(request.getQueryString(), body);
    }

    private void run(Answer claimed, BufferedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(KeyedRequest.ATTRIBUTE, claimed.keyedRequest());
        ContentCachingResponseWrapper captured = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            chain.doFilter(request, captured);
            if (captured.getStatus() < 500) {
                answers.keep(claimed, given(claimed, captured));
                answered = true;
            }
        } catch (IOException | ServletException | RuntimeException failure) {
            // What is answered in its place must not name what was made.
            KEPT_HEADERS.forEach(name -> response.setHeader(name, null));
            throw failure;
        } finally {
            if (!answered) {
                answers.release(claimed);
            }
        }
        captured.copyBodyToResponse();
    }

    private Answer given(Answer claimed, ContentCachingResponseWrapper response) {
        Map<String, String> headers = new HashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return claimed.given(response.getStatus(), headers, response.getContentAsByteArray(), clock.instant());
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(IdempotencyKey.REPLAYED, "true");
        byte[] body = answer.body() == null ? new byte[0] : answer.body().getData();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
