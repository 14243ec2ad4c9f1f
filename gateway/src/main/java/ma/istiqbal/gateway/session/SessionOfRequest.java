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
 * ids (spring-session issue 1731): half of what a session costs.
 */
final class SessionOfRequest extends OncePerRequestFilter implements SessionRepository<StoredSession> {

    private final Sessions sessions;
    private static final ThreadLocal<StoredSession> READ = new ThreadLocal<>();

    SessionOfRequest(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            READ.remove();
        }
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        StoredSession known = READ.get();
        if (known != null && known.getId().equals(id)) {
            return known;
        }
        StoredSession found = sessions.findById(id);
        READ.set(found);
        return found;
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
        READ.remove();
        sessions.deleteById(id);
    }
}
