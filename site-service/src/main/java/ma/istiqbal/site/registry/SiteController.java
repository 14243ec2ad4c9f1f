package ma.istiqbal.site.registry;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.OPERATIONS;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SERVICE;
import static ma.istiqbal.defaults.keycloak.Roles.SITES_READ;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import ma.istiqbal.site.registry.SiteDetails.DescribeSite;
import ma.istiqbal.site.registry.SiteDetails.RegisterSite;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sites")
@Tag(name = "Sites", description = "The registry of reception sites")
class SiteController {

    private final Sites sites;
    private final SiteRules rules;
    private final SiteMetrics metrics;

    SiteController(Sites sites, SiteRules rules, SiteMetrics metrics) {
        this.sites = sites;
        this.rules = rules;
        this.metrics = metrics;
    }

    @Operation(summary = "One site")
    @GetMapping("/{code}")
    @RolesAllowed({
        PROGRAMME_ADMIN,
        PROGRAMME_STAFF,
        PARTNER_MANAGER,
        SITE_MANAGER,
        AUDITOR,
        OPERATIONS,
        SERVICE,
        SITES_READ
    })
    ResponseEntity<SiteView> one(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        return shown(sites.get(code, caller.scope()), caller);
    }

    @Operation(summary = "Propose a site", description = "It begins its life PROPOSED. Its code can never be changed.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<SiteView> register(@RequestBody RegisterSite body, @AuthenticationPrincipal Caller caller) {
        Site site = Site.proposed(body.code(), rules.check(body, caller.scope()), caller.subject());
        Stored<Site> added = sites.add(site, Change.by(caller, "registered"));
        metrics.registered();
        return Representation.created("/api/v1/sites/" + site.code(), added, stored -> SiteView.of(stored, caller));
    }

    @Operation(
            summary = "Describe a site anew",
            description =
                    "Replaces the whole description. Whoever edits a site cannot approve it. The owner's managers "
                            + "leave its type, its role and its opening date as they are.")
    @PutMapping("/{code}")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER})
    ResponseEntity<SiteView> describe(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody DescribeSite body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Site> before = expected.of(sites.open(code, caller.scope()));
        Description description = rules.check(body, before.state(), caller);
        if (!caller.scope().covers(description.partner(), code)) {
            throw new SiteNotFound(code);
        }
        Site after = before.state().described(description, caller.subject());
        return shown(sites.replace(before, after, Change.by(caller, "described")), caller);
    }

    private static ResponseEntity<SiteView> shown(Stored<Site> site, Caller caller) {
        return Representation.of(site, stored -> SiteView.of(stored, caller));
    }
}
