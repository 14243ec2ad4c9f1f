package ma.istiqbal.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.istiqbal.defaults.problem.ProblemWriter;
import ma.istiqbal.defaults.web.BufferedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Limits what needs no caller, before anything is done for it. Feedback counts by point and address together: an office
 * full of citizens behind one address is welcome, a script at one poster is not, and the page and the interface are two
 * ways to the same point. Who completes what was given counts apart, so that it takes nothing from the others. To the
 * interface the point is told in the body, so the body, which is small, is read here; what it says is checked by the
 * service, not believed.
 */
final class AnonymousLimits extends OncePerRequestFilter {

    /** Every answer of the longest questionnaire fits many times. */
    private static final int FEEDBACK_SIZE = 64 * 1024;

    private static final String PAGE = "/f/";
    private static final String STEPS = "/public/v1/feedback/";

    private final Policy address;
    private final Policy feedback;
    private final Policy batch;
    private final Policy signIn;
    private final AddressHash hash;
    private final Counter counter;
    private final ProblemWriter problems;
    private final JsonMapper json;

    AnonymousLimits(
            LimitProperties quotas, AddressHash hash, Counter counter, ProblemWriter problems, JsonMapper json) {
        this.address = new Policy("address", quotas.address());
        this.feedback = new Policy("feedback", quotas.feedback());
        this.batch = new Policy("batch", quotas.batch());
        this.signIn = new Policy("sign-in", quotas.signIn());
        this.hash = hash;
        this.counter = counter;
        this.problems = problems;
        this.json = json;
    }

    /** Files cost nothing, callers are counted by name, and Keycloak's own calls must not get lost. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/")
                || path.equals("/me")
                || path.startsWith("/assets/")
                || path.startsWith("/docs/ui/")
                || path.startsWith("/logout/connect/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean post = "POST".equals(request.getMethod());
        String from = hash.of(request.getRemoteAddr());
        Charge anything = new Charge(address, from);
        boolean step = path.startsWith(STEPS) && path.endsWith("/answers");
        if (post && (step || path.equals("/public/v1/feedback"))) {
            // Before its body is read: who sends many slowly is to be stopped, too.
            if (counter.passes(List.of(anything), request, response)) {
                feedback(from, step ? path : null, request, response, chain);
            }
            return;
        }
        List<Charge> charges = new ArrayList<>(List.of(anything));
        if (post && path.startsWith(PAGE)) {
            charges.add(new Charge(feedback, from + path.substring(PAGE.length())));
        } else if (post && path.equals("/public/v1/feedback/batch")) {
            charges.add(new Charge(batch, from));
        } else if (path.equals("/login") || path.startsWith("/login/")) {
            charges.add(new Charge(signIn, from));
        }
        if (counter.passes(charges, request, response)) {
            chain.doFilter(request, response);
        }
    }

    /** @param step the path of what is completed, absent for a new submission */
    private void feedback(
            String from,
            @Nullable String step,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        Optional<BufferedRequest> small = BufferedRequest.of(request, FEEDBACK_SIZE);
        if (small.isEmpty()) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE);
            return;
        }
        String whose = from + (step == null ? point(small.get().body()) : step);
        if (counter.passes(List.of(new Charge(feedback, whose)), request, response)) {
            chain.doFilter(small.get(), response);
        }
    }

    /** The point's public id, which stands before the hyphen of its signed code. */
    private String point(byte[] body) {
        try {
            return json.readTree(body).path("point").asString("").split("-", 2)[0];
        } catch (JacksonException malformed) {
            return "";
        }
    }
}
