package ma.istiqbal.feedback.indicator;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.INDICATORS_READ;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SERVICE;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import ma.istiqbal.defaults.keycloak.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Indicators", description = "Figures from citizens' answers, each with its n, interval and formula")
class IndicatorController {

    private final Indicators indicators;

    IndicatorController(Indicators indicators) {
        this.indicators = indicators;
    }

    @Operation(
            summary = "The figures of a site",
            description =
                    "Over a period, or without one over the whole time; by day, week, month or quarter when asked. "
                            + "A figure needs five answers. Answers are counted within seconds; STALE says when they are not.")
    @GetMapping("/api/v1/indicators")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, SERVICE, INDICATORS_READ})
    SiteIndicators ofSite(@Valid @ModelAttribute IndicatorQuery query, @AuthenticationPrincipal Caller caller) {
        return indicators.ofSite(query, caller.scope());
    }
}
