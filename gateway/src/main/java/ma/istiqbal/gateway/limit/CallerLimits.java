package ma.istiqbal.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import ma.istiqbal.defaults.keycloak.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits callers that are known: a partner's client by its id, a member of staff by the person. */
final class CallerLimits extends OncePerRequestFilter {

    private final Policy client;
    private final Policy staff;
    private final Counter counter;

    CallerLimits(LimitProperties quotas, Counter counter) {
        this.client = new Policy("client", quotas.client());
        this.staff = new Policy("staff", quotas.staff());
        this.counter = counter;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean open = request.getRequestURI().startsWith("/public/");
        List<Charge> charges = !open && authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? List.of(charge(caller))
                : List.of();
        if (counter.passes(charges, request, response)) {
            chain.doFilter(request, response);
        }
    }

    private Charge charge(Caller caller) {
        return caller.kind() == Caller.Kind.STAFF
                ? new Charge(staff, caller.subject())
                : new Charge(client, caller.client());
    }
}
