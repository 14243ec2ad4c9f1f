package ma.istiqbal.defaults.problem;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a refusal, or a store that fails, where {@link ProblemHandler} does not see it: in a filter that looks for a session,
 * keeps an answer or reads a body.
 */
final class FilterProblems extends OncePerRequestFilter {

    private final ProblemWriter problems;

    FilterProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            Refusal refusal = behind(failure);
            if (refusal == null || response.isCommitted()) {
                throw failure;
            }
            response.resetBuffer();
            problems.write(request, response, refusal);
        }
    }

    private static @Nullable Refusal behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof MongoException ofStore) {
                return StoreUnavailable.because(ofStore);
            }
        }
        return null;
    }
}
