package ma.istiqbal.feedback.indicator;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.INDICATORS_READ;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SERVICE;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Formulas", description = "How the figures are computed, with their weights, in every version")
class FormulaController {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final String EVERY_VERSION = "Every version that was ever used. A figure names its own, and a "
            + "published one keeps it; new figures are made by the newest.";

    private final Formulas formulas;

    FormulaController(FormulaBook book) {
        this.formulas = new Formulas(book.all());
    }

    @Operation(summary = "How figures are computed", description = EVERY_VERSION)
    @GetMapping("/api/v1/indicators/formulas")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, SERVICE, INDICATORS_READ})
    Formulas forCallers() {
        return formulas;
    }

    @Operation(summary = "How public figures are computed", description = EVERY_VERSION)
    @GetMapping("/public/v1/indicators/formulas")
    @PermitAll
    ResponseEntity<Formulas> forAnyone() {
        return ResponseEntity.ok().cacheControl(AN_HOUR).body(formulas);
    }

    @Schema(name = "FormulaBook")
    record Formulas(List<Formula> items) {}
}
