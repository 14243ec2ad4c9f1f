package ma.istiqbal.gateway.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a request's session once. Spring Session's filter asks for it again each time it has saved it, only to compare
 * ids (spring-session issue 1731): half of what a session costs. A request that only reads from a service is content with
 * what was read a second ago; sign-in, sign-out, pages and everything that changes something look into the store.
 */
final class SessionOfRequest extends OncePerRequestFilter implements SessionRepository<StoredSession> {

    private final Sessions sessions;
    private static final ThreadLocal<OfRequest> REQUEST = ThreadLocal.withInitial(() -> new OfRequest(false));

    SessionOfRequest(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean onlyReads =
                request.getMethod().equals("GET") && request.getRequestURI().startsWith("/api/");
        REQUEST.set(new OfRequest(onlyReads));
        try {
            chain.doFilter(request, response);
        } finally {
            REQUEST.remove();
        }
    }

    /** What is known of the request that the thread serves. */
    private static final class OfRequest {

        private final boolean onlyReads;
        private @Nullable StoredSession session;

        OfRequest(boolean onlyReads) {
            this.onlyReads = onlyReads;
        }
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        OfRequest request = REQUEST.get();
        StoredSession known = request.session;
        if (known == null || !known.getId().equals(id)) {
            request.session = request.onlyReads ? sessions.findRecent(id) : sessions.findById(id);
        }
        return request.session;
    }

    @Override
    public StoredSession createSession() {
        return sessions.createSession();
    }

    @Override
    public void save(StoredSession session) {
        sessions.save(session);
    }

    @Override
    public void deleteById(String id) {
        REQUEST.get().session = null;
        sessions.deleteById(id);
    }
}
