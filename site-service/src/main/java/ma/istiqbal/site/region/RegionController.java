package ma.istiqbal.site.region;

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
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Regions")
class RegionController {

    private final Regions regions;

    RegionController(Regions regions) {
        this.regions = regions;
    }

    @Operation(summary = "The regions of the country")
    @GetMapping("/api/v1/regions")
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
    RegionList regions() {
        return new RegionList(regions.all());
    }

    record RegionList(List<Region> items) {}
}
