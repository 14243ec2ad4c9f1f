package ma.istiqbal.feedback.point;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/feedback-points/{publicId}")
@Tag(name = "Feedback points")
class PosterController {

    private final Points points;
    private final PosterSheet sheet;

    PosterController(Points points, PosterSheet sheet) {
        this.points = points;
        this.sheet = sheet;
    }

    @Operation(
            summary = "The poster of a feedback point, to be printed",
            description = "One sheet A4 as SVG, in Arabic and French, with its code, its address in plain letters and "
                    + "its version. 410 when the point is REVOKED.")
    @GetMapping(path = "/poster.svg", produces = "image/svg+xml")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR})
    ResponseEntity<String> poster(@PathVariable String publicId, @AuthenticationPrincipal Caller caller) {
        Stored<FeedbackPoint> stored = points.get(publicId, caller.scope());
        FeedbackPoint point = stored.state();
        if (point.state() == PointState.REVOKED) {
            throw new FeedbackPointRevoked();
        }
        String name = "poster-" + point.publicId() + "-v" + point.poster().version() + ".svg";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(sheet.draw(point));
    }
}
