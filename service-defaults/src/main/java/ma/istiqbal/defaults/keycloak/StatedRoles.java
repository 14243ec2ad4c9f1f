package ma.istiqbal.defaults.keycloak;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.Jsr250AuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets in who has a role that the operation states. Decided before parameters and body are read, where method security
 * would come after: who may not call an operation does not learn what it would have said of them. An operation that
 * states nothing is nobody's.
 */
final class StatedRoles implements HandlerInterceptor {

    private final Jsr250AuthorizationManager roles = new Jsr250AuthorizationManager();

    /** Roles stand in the code as they stand in Keycloak, without Spring Security's {@code ROLE_}. */
    StatedRoles() {
        roles.setRolePrefix("");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod operation
                && operation.getBeanType().getName().startsWith("ma.istiqbal.")) {
            AuthorizationResult decision = roles.authorize(
                    () -> SecurityContextHolder.getContext().getAuthentication(),
                    new SimpleMethodInvocation(operation.getBean(), operation.getMethod()));
            if (decision == null || !decision.isGranted()) {
                throw new AccessDeniedException("the caller has no role that " + operation + " states");
            }
        }
        return true;
    }
}
