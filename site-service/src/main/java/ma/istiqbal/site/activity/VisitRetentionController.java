package ma.istiqbal.site.activity;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.OPERATIONS;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Visits")
@RolesAllowed({PROGRAMME_ADMIN, AUDITOR, OPERATIONS})
class VisitRetentionController {

    private final VisitRetention retention;
    private final VisitPurges purges;

    VisitRetentionController(VisitRetention retention, VisitPurges purges) {
        this.retention = retention;
        this.purges = purges;
    }

    @Operation(
            summary = "What the purge of visits would delete now, and what it has deleted",
            description = "A dry run: nothing is deleted by asking. The figures counted from visits stay for ever.")
    @GetMapping("/api/v1/visit-retention")
    RetentionReport report() {
        VisitRetention.Outlook outlook = retention.dryRun();
        return new RetentionReport(outlook.keptSince(), outlook.visits(), outlook.blocked(), purges.latest());
    }

    @Schema(name = "VisitRetention")
    record RetentionReport(
            @Schema(description = "First day whose visits are kept")
            LocalDate keptSince,

            @Schema(description = "Visits of earlier days, which the next purge deletes")
            long due,

            @Schema(description = "Some of them are in no figure yet, and so none is deleted")
            boolean blocked,

            @Schema(description = "The last days on which visits were deleted, the latest first")
            List<VisitPurge> purges) {}
}
