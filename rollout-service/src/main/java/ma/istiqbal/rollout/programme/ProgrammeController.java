package ma.istiqbal.rollout.programme;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.INTEGRITY_OFFICER;
import static ma.istiqbal.defaults.keycloak.Roles.OPERATIONS;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.ROLLOUT_READ;
import static ma.istiqbal.defaults.keycloak.Roles.SERVICE;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import ma.istiqbal.defaults.idempotency.IdempotencyKey;
import ma.istiqbal.rollout.phase.Phases;
import ma.istiqbal.rollout.seed.ProgrammeData;
import ma.istiqbal.rollout.seed.ProgrammeFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Programme", description = "The national programme: its vision, its objectives, its phases")
class ProgrammeController {

    private static final CacheControl FOR_STAFF = CacheControl.noCache().cachePrivate();
    private static final CacheControl FOR_ANYONE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final ProgrammeFile file;
    private final Phases phases;
    private final JsonMapper json;

    ProgrammeController(ProgrammeData data, Phases phases, JsonMapper json) {
        this.file = data.programme();
        this.phases = phases;
        this.json = json;
    }

    @Operation(summary = "The programme")
    @GetMapping("/api/v1/programme")
    @RolesAllowed({
        PROGRAMME_ADMIN,
        PROGRAMME_STAFF,
        PARTNER_MANAGER,
        SITE_MANAGER,
        AUDITOR,
        INTEGRITY_OFFICER,
        OPERATIONS,
        SERVICE,
        ROLLOUT_READ
    })
    ResponseEntity<Programme> forStaff() {
        return shown(FOR_STAFF);
    }

    @Operation(summary = "The programme, for anyone", description = "The same, without sign-in; may be cached.")
    @GetMapping("/public/v1/programme")
    @PermitAll
    ResponseEntity<Programme> forAnyone() {
        return shown(FOR_ANYONE);
    }

    /** The page has no version of its own: its ETag is the digest of what it shows. */
    private ResponseEntity<Programme> shown(CacheControl cache) {
        Programme programme = Programme.of(file, phases.all());
        String tag =
                "\"" + IdempotencyKey.digest(json.writeValueAsBytes(programme)).substring(0, 32) + "\"";
        return ResponseEntity.ok().cacheControl(cache).eTag(tag).body(programme);
    }
}
