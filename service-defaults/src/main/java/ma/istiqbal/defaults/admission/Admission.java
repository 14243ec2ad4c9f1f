package ma.istiqbal.defaults.admission;

import io.github.resilience4j.bulkhead.Bulkhead;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ma.istiqbal.defaults.problem.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Virtual threads take any number of requests; this takes as many as can be answered in time. Those of known callers
 * have places of their own, which no crowd can take.
 */
final class Admission extends OncePerRequestFilter {

    private final AdmissionProperties limits;
    private final Bulkhead open;
    private final Bulkhead callers;
    private final ProblemWriter problems;

    Admission(AdmissionProperties limits, Bulkheads bulkheads, ProblemWriter problems) {
        this.limits = limits;
        this.open = bulkheads.bulkhead("requests/public", limits.atOnce());
        this.callers = bulkheads.bulkhead("requests/callers", limits.atOnce());
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return limits.isStream(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Bulkhead places = limits.isOfCaller(request.getRequestURI()) ? callers : open;
        if (!places.tryAcquirePermission()) {
            problems.write(request, response, new Overloaded());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.onComplete();
        }
    }
}
