package ma.istiqbal.feedback.live;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.FEEDBACK_READ;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Objects;
import ma.istiqbal.defaults.keycloak.CallerToken;
import ma.istiqbal.feedback.site.KnownSites;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@Tag(name = "Feedback")
@RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, FEEDBACK_READ})
class LiveController {

    private final Streams streams;
    private final KnownSites sites;

    LiveController(Streams streams, KnownSites sites) {
        this.streams = streams;
        this.sites = sites;
    }

    @Operation(
            summary = "Follow feedback and figures",
            description =
                    "Server-sent events, some seconds after they happened: `feedback` is a submission that is new, was "
                            + "completed or was decided about, as the list shows it to the caller; `figures` says that "
                            + "a point's day was counted anew. Sent again with the Last-Event-ID of the last event that "
                            + "came, the request goes on after it, up to 24 hours later; after that it begins with "
                            + "`reset`: read the list again. A stream ends when the token does. 429 TOO_MANY_STREAMS from "
                            + "the sixth stream of a caller on.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = FiguresChanged.class)))
    @GetMapping(path = "/api/v1/feedback/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> follow(
            @Valid @ModelAttribute LiveQuery query,
            @Parameter(description = "The id of the last event that came")
                    @RequestHeader(name = Streams.RESUME, required = false)
                    @Nullable
                    String lastEventId,
            @Parameter(hidden = true) @CurrentSecurityContext(expression = "authentication") CallerToken caller) {
        Instant expires = Objects.requireNonNull(((Jwt) caller.getCredentials()).getExpiresAt());
        Listener listener = new Listener(caller.getPrincipal(), query, sites);
        // What stands before a service may keep an answer back until it is complete; this one never is.
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(streams.open(listener, lastEventId, expires));
    }
}
