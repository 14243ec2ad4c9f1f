package ma.istiqbal.site.registry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.keycloak.Roles;
import ma.istiqbal.defaults.keycloak.Scope;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes that a site's manager works with the platform; a site may not open without one who does. */
@Component
class ManagerPresence implements HandlerInterceptor, WebMvcConfigurer {

    private final Sites sites;
    private final SiteManagers managers;
    private final SiteDay day;

    ManagerPresence(Sites sites, SiteManagers managers, SiteDay day) {
        this.sites = sites;
        this.managers = managers;
        this.day = day;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof Caller caller
                && caller.has(Roles.SITE_MANAGER)) {
            caller.sites()
                    .forEach(code -> sites.find(code, new Scope.Everything())
                            .ifPresent(site -> managers.seenAt(code, day.today(site.state()))));
        }
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }
}
