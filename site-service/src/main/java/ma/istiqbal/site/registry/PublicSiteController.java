package ma.istiqbal.site.registry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.paging.Page;
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

    PublicSiteController(Sites sites) {
        this.sites = sites;
    }

    @Operation(summary = "List public sites")
    @GetMapping("/sites")
    @PermitAll
    ResponseEntity<Page<PublicSite>> list(@Valid @ModelAttribute SiteQuery query) {
        return sites.page(query.publicFilter(), new Scope.Everything(), query.page())
                .map(PublicSite::of)
                .asResponse();
    }

    @Operation(summary = "One public site")
    @GetMapping("/sites/{code}")
    @PermitAll
    ResponseEntity<PublicSite> one(@PathVariable String code) {
        Stored<Site> site = sites.published(code);
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .eTag("\"" + site.version() + "\"")
                .body(PublicSite.of(site));
    }

    @Operation(summary = "Public sites as GeoJSON", description = "The same selection as the list, RFC 7946.")
    @GetMapping(path = "/sites.geojson", produces = "application/geo+json")
    @PermitAll
    ResponseEntity<SiteFeatures> geoJson(@Valid @ModelAttribute SiteSelection selection) {
        return ResponseEntity.ok().cacheControl(A_MINUTE).body(SiteFeatures.of(selected(selection)));
    }

    @Operation(summary = "Public sites as CSV", description = "The same selection as the list, UTF-8 with BOM.")
    @GetMapping(path = "/sites.csv", produces = "text/csv;charset=UTF-8")
    @PermitAll
    ResponseEntity<byte[]> csv(@Valid @ModelAttribute SiteSelection selection) {
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .header("Content-Disposition", "attachment; filename=\"sites.csv\"")
                .body(SiteCsv.of(selected(selection)));
    }

    private List<PublicSite> selected(SiteSelection selection) {
        return sites.all(selection.filter()).stream().map(PublicSite::of).toList();
    }
}
