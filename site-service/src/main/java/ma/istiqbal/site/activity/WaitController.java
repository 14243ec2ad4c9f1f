package ma.istiqbal.site.activity;

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
import ma.istiqbal.site.registry.Sites;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Visits")
class WaitController {

    private final Sites sites;
    private final Waits waits;

    WaitController(Sites sites, Waits waits) {
        this.sites = sites;
        this.waits = waits;
    }

    @Operation(
            summary = "The wait at a site: announced, measured, perceived",
            description =
                    "Over a period, or without one over the whole time; by day (up to 366) or month when asked. A "
                            + "figure needs five visits. A visit is judged by the wait announced on its day. What citizens "
                            + "perceive is known for the whole site alone.")
    @GetMapping("/api/v1/sites/{code}/waits")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, SERVICE, INDICATORS_READ})
    SiteWaits waits(
            @PathVariable String code, @Valid @ModelAttribute WaitQuery query, @AuthenticationPrincipal Caller caller) {
        return waits.at(sites.get(code, caller.scope()).state(), query);
    }
}
