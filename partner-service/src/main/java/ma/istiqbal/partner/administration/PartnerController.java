package ma.istiqbal.partner.administration;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.OPERATIONS;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNERS_READ;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SERVICE;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import ma.istiqbal.partner.administration.PartnerDetails.DescribePartner;
import ma.istiqbal.partner.administration.PartnerDetails.RegisterPartner;
import ma.istiqbal.partner.programme.ProgrammeDay;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/partners")
@Tag(name = "Partners", description = "The administrations of the programme and those who help them")
@RolesAllowed({
    PROGRAMME_ADMIN,
    PROGRAMME_STAFF,
    PARTNER_MANAGER,
    SITE_MANAGER,
    AUDITOR,
    OPERATIONS,
    SERVICE,
    PARTNERS_READ
})
class PartnerController {

    private final Partners partners;
    private final PartnerRules rules;
    private final PartnerScope scopes;
    private final ProgrammeDay day;
    private final PartnerMetrics metrics;

    PartnerController(
            Partners partners, PartnerRules rules, PartnerScope scopes, ProgrammeDay day, PartnerMetrics metrics) {
        this.partners = partners;
        this.rules = rules;
        this.scopes = scopes;
        this.day = day;
        this.metrics = metrics;
    }

    @Operation(summary = "List partners", description = "The partners that the caller may see, filtered and in pages.")
    @GetMapping
    ResponseEntity<Page<PartnerView>> list(
            @Valid @ModelAttribute PartnerQuery query, @AuthenticationPrincipal Caller caller) {
        return partners.page(query.filter(), scopes.of(caller), query.page())
                .map(partner -> PartnerView.of(partner, day.today(), caller))
                .asResponse();
    }

    @Operation(
            summary = "One partner",
            description = "Its focal points are personal data: operations and the platform's services do not see them.")
    @GetMapping("/{code}")
    ResponseEntity<PartnerView> one(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        return shown(partners.get(code, scopes.of(caller)), caller);
    }

    @Operation(
            summary = "Register a partner",
            description = "It enters the pipeline as a PROSPECT. Its code can never be changed.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<PartnerView> register(@RequestBody RegisterPartner body, @AuthenticationPrincipal Caller caller) {
        Profile profile = rules.check(body.code(), body);
        Stored<Partner> added =
                partners.add(Partner.prospect(body.code(), profile, caller.subject()), Change.by(caller, "registered"));
        metrics.registered();
        return Representation.created(
                "/api/v1/partners/" + body.code(), added, stored -> PartnerView.of(stored, day.today(), caller));
    }

    @Operation(
            summary = "Describe a partner anew",
            description = "Replaces the whole description; a new title is added to the former ones. Whoever edits a "
                    + "partner cannot approve it.")
    @PutMapping("/{code}")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<PartnerView> describe(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody DescribePartner body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Partner> before = expected.of(staying(code, caller));
        Partner after = before.state().described(rules.check(code, body), caller.subject());
        return shown(partners.replace(before, after, Change.by(caller, "described")), caller);
    }

    @Operation(
            summary = "Name the focal points",
            description =
                    "Replaces all of them; a partner's own managers may do it. If-Match takes the partner's ETag.")
    @PutMapping("/{code}/focal-points")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER})
    ResponseEntity<PartnerView> nameFocalPoints(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody NameFocalPoints body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Partner> before = expected.of(staying(code, caller));
        PartnerRules.check(body.focalPoints());
        Partner after = before.state().spokenForBy(body.focalPoints(), caller.subject());
        return shown(partners.replace(before, after, Change.by(caller, "focal-points-named")), caller);
    }

    private Stored<Partner> staying(String code, Caller caller) {
        Stored<Partner> partner = partners.get(code, scopes.of(caller));
        if (partner.state().status() == PartnerStatus.ENDED) {
            throw new PartnerEnded(code);
        }
        return partner;
    }

    private ResponseEntity<PartnerView> shown(Stored<Partner> partner, Caller caller) {
        return Representation.of(partner, stored -> PartnerView.of(stored, day.today(), caller));
    }

    record NameFocalPoints(@NotNull @Size(max = 50) List<@NotNull @Valid FocalPoint> focalPoints) {}
}
