package ma.istiqbal.site.activity;

import static ma.istiqbal.defaults.keycloak.Roles.ACTIVITY_WRITE;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lines.LineAnswers;
import ma.istiqbal.defaults.lines.LineExchange;
import ma.istiqbal.site.registry.Site;
import ma.istiqbal.site.registry.Sites;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Visits", description = "Visits as queue systems measure them, and the waits that follow")
class VisitController {

    private final Sites sites;
    private final VisitUpload upload;
    private final VisitLimits limits;
    private final LineExchange exchange;

    VisitController(Sites sites, VisitUpload upload, VisitLimits limits, LineExchange exchange) {
        this.sites = sites;
        this.upload = upload;
        this.limits = limits;
        this.exchange = exchange;
    }

    @Operation(
            summary = "Send measured visits, up to 50,000 lines and 16 MiB",
            description = "One JSON object on each line, of at most 4 KiB. The answer has a line for each, ACCEPTED, "
                    + "DUPLICATE or REFUSED, and a summary as its last. It comes once everything was sent. The site and "
                    + "externalId name a visit: sent again in the same words it is a DUPLICATE, in others it is REFUSED. "
                    + "After a failure send everything again; no Idempotency-Key is needed.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(implementation = VisitLine.class))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "What became of each line",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(oneOf = {VisitAnswer.class, LineAnswers.Summary.class}))))
    @PostMapping("/api/v1/sites/{code}/visits")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, ACTIVITY_WRITE})
    void receive(
            @PathVariable String code,
            @AuthenticationPrincipal Caller caller,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Site site = sites.get(code, caller.scope()).state();
        VisitRules rules = new VisitRules(site, limits.oldest());
        exchange.run(request, response, language, limits.lines(), answers -> upload.batch(rules, answers));
    }
}
