package ma.istiqbal.site.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
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
    /** Whom this instance has just noted, so that not every request is a write. */
    private final Cache<String, Boolean> noted = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

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
            caller.sites().stream()
                    .filter(code -> noted.getIfPresent(code) == null)
                    .forEach(this::note);
        }
        return true;
    }

    private void note(String code) {
        sites.find(code, new Scope.Everything()).ifPresent(site -> managers.seenAt(code, day.today(site.state())));
        noted.put(code, true);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }
}
