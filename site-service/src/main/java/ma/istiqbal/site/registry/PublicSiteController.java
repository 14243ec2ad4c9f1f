package ma.istiqbal.site.registry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Duration;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.site.rollout.Phases;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/public/v1")
@Tag(name = "Public sites", description = "What anyone may know of the programme's sites; no sign-in")
class PublicSiteController {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Sites sites;
    private final SiteExports exports;
    private final Phases phases;

    PublicSiteController(Sites sites, SiteExports exports, Phases phases) {
        this.sites = sites;
        this.exports = exports;
        this.phases = phases;
    }

    @Operation(
            summary = "List public sites",
            description = "Sites in preparation, in service or suspended. With `near`, the nearest come first.")
    @GetMapping("/sites")
    @PermitAll
    ResponseEntity<Page<PublicSite>> list(@Valid @ModelAttribute SiteQuery query) {
        return sites.page(query.filter(phases::sitesOf, true), new Scope.Everything(), query.page())
                .map(PublicSite::of)
                .asResponse();
    }

    @Operation(
            summary = "One public site",
            description = "A site that was merged in another goes on being told under its old code.")
    @GetMapping("/sites/{code}")
    @PermitAll
    ResponseEntity<PublicSite> one(@PathVariable String code) {
        Stored<Site> site = sites.published(code);
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .eTag("\"" + site.version() + "\"")
                .body(PublicSite.of(site));
    }

    @Operation(
            summary = "Public sites on a map",
            description = "The same selection as the list, as GeoJSON (RFC 7946).")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = SiteExport.MAP,
                            schema = @Schema(implementation = SiteFeature.Collection.class)))
    @GetMapping(path = "/sites.geojson", produces = SiteExport.MAP)
    @PermitAll
    void map(@Valid @ModelAttribute ExportQuery query, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        selected(query).sendMap(request, response, A_MINUTE);
    }

    @Operation(
            summary = "Public sites as a table",
            description = "The same selection as the list, as CSV in UTF-8 with BOM.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = SiteExport.TABLE, schema = @Schema(type = "string")))
    @GetMapping(path = "/sites.csv", produces = SiteExport.TABLE)
    @PermitAll
    void table(@Valid @ModelAttribute ExportQuery query, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        selected(query).sendTable(request, response, A_MINUTE);
    }

    private SiteExport selected(ExportQuery query) {
        return exports.select(query.filter(phases::sitesOf, true), new Scope.Everything(), query.q());
    }
}
