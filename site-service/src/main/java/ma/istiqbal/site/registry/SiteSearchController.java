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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.site.rollout.Phases;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Sites", description = "The registry of reception sites")
@RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, OPERATIONS, SERVICE, SITES_READ
})
class SiteSearchController {

    private static final CacheControl PRIVATE = CacheControl.noCache().cachePrivate();

    private final Sites sites;
    private final SiteExports exports;
    private final Phases phases;

    SiteSearchController(Sites sites, SiteExports exports, Phases phases) {
        this.sites = sites;
        this.exports = exports;
        this.phases = phases;
    }

    @Operation(
            summary = "List sites",
            description =
                    "The sites that the caller may see, filtered and in pages. With `near`, the nearest come first.")
    @GetMapping("/api/v1/sites")
    ResponseEntity<Page<SiteView>> list(
            @Valid @ModelAttribute SiteQuery query, @AuthenticationPrincipal Caller caller) {
        return sites.page(query.filter(phases::sitesOf, false), caller.scope(), query.page())
                .map(site -> SiteView.of(site, caller))
                .asResponse();
    }

    @Operation(summary = "Sites on a map", description = "The same selection as the list, as GeoJSON (RFC 7946).")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = SiteExport.MAP,
                            schema = @Schema(implementation = SiteFeature.Collection.class)))
    @GetMapping(path = "/api/v1/sites.geojson", produces = SiteExport.MAP)
    void map(
            @Valid @ModelAttribute ExportQuery query,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        selected(query, caller).sendMap(request, response, PRIVATE);
    }

    @Operation(summary = "Sites as a table", description = "The same selection as the list, as CSV in UTF-8 with BOM.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = SiteExport.TABLE, schema = @Schema(type = "string")))
    @GetMapping(path = "/api/v1/sites.csv", produces = SiteExport.TABLE)
    void table(
            @Valid @ModelAttribute ExportQuery query,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        selected(query, caller).sendTable(request, response, PRIVATE);
    }

    private SiteExport selected(ExportQuery query, Caller caller) {
        return exports.select(query.filter(phases::sitesOf, false), caller.scope(), query.q());
    }
}
