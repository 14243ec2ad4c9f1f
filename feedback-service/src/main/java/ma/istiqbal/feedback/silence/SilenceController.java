package ma.istiqbal.feedback.silence;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.OPERATIONS;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.paging.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/feedback-silences")
@Tag(name = "Silences", description = "Sites and kiosks that have not been heard")
@RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, OPERATIONS})
class SilenceController {

    private final Watches watches;

    SilenceController(Watches watches) {
        this.watches = watches;
    }

    @Operation(
            summary = "List silences",
            description =
                    "The live sites and the active kiosks that have sent nothing for two hours in which, by the site's "
                            + "own calendar, it was open; the longest silence first, in pages. One whose calendar nobody has set "
                            + "is never silent.")
    @GetMapping
    ResponseEntity<Page<SilenceView>> list(
            @Valid @ModelAttribute SilenceQuery query, @AuthenticationPrincipal Caller caller) {
        return watches.page(query.filter().within(caller.scope()), query.page())
                .map(SilenceView::of)
                .asResponse();
    }
}
