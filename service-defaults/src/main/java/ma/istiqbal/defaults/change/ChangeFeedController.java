package ma.istiqbal.defaults.change;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.CHANGES_READ;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SERVICE;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.paging.FeedRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The service's feed of changes; its path is the service's own, {@code /api/v1/<feed>}. */
@RestController
@Tag(name = "Changes")
class ChangeFeedController {

    private final ChangeFeed feed;

    ChangeFeedController(ChangeFeed feed) {
        this.feed = feed;
    }

    @Operation(
            summary = "Follow every change, in order",
            description = "Events after a position, as CloudEvents, oldest first. Keep `next` and send it as `after`: "
                    + "no event is missed. An event may come twice; its id tells. Who acted is told by kind and "
                    + "administration; the heads of the programme and inspection see the person's id too.")
    @GetMapping("/api/v1/${istiqbal.changes.feed}")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, AUDITOR, PARTNER_MANAGER, SITE_MANAGER, SERVICE, CHANGES_READ})
    ChangeFeed.EventPage changes(@Valid @ModelAttribute FeedRequest from, @AuthenticationPrincipal Caller caller) {
        return feed.after(from.position(), from.size(), caller);
    }
}
