package ma.istiqbal.partner.agreement;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNERS_READ;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SERVICE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import ma.istiqbal.partner.agreement.AgreementDetails.DraftAgreement;
import ma.istiqbal.partner.agreement.AgreementDetails.ReviseAgreement;
import ma.istiqbal.partner.programme.ProgrammeDay;
import ma.istiqbal.partner.site.KnownSite;
import ma.istiqbal.partner.site.KnownSites;
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
@RequestMapping("/api/v1/agreements")
@Tag(name = "Agreements", description = "What the programme and the owner administrations agreed on")
@RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, AUDITOR, SERVICE, PARTNERS_READ})
class AgreementController {

    private final Agreements agreements;
    private final AgreementRules rules;
    private final KnownSites sites;
    private final ProgrammeDay day;
    private final AgreementMetrics metrics;

    AgreementController(
            Agreements agreements, AgreementRules rules, KnownSites sites, ProgrammeDay day, AgreementMetrics metrics) {
        this.agreements = agreements;
        this.rules = rules;
        this.sites = sites;
        this.day = day;
        this.metrics = metrics;
    }

    @Operation(
            summary = "List agreements",
            description = "The agreements to which the caller's administration is a party; all, for the programme. "
                    + "`site` with `effectiveOn` answers whether an agreement in force covers a site on a day: it tests "
                    + "the days themselves. A site is covered by name, or by its type and region.")
    @GetMapping
    ResponseEntity<Page<AgreementView>> list(
            @Valid @ModelAttribute AgreementQuery query, @AuthenticationPrincipal Caller caller) {
        KnownSite site = query.site() == null ? null : sites.find(query.site()).orElse(null);
        return agreements
                .page(query.filter(site, day.today()), caller.scope(), query.page())
                .map(agreement -> AgreementView.of(agreement, caller))
                .asResponse();
    }

    @Operation(summary = "One agreement")
    @GetMapping("/{code}")
    ResponseEntity<AgreementView> one(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        return Representation.of(agreements.get(code, caller.scope()), stored -> AgreementView.of(stored, caller));
    }

    @Operation(
            summary = "Draft an agreement",
            description =
                    "It begins its life as a DRAFT. An amendment is an agreement too, which names what it amends. "
                            + "Exactly one party is the OWNER of the sites, at least one stands for the PROGRAMME.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<AgreementView> draft(@RequestBody DraftAgreement body, @AuthenticationPrincipal Caller caller) {
        Agreement draft = Agreement.draft(body.code(), rules.check(body.code(), body), caller.subject());
        Stored<Agreement> added = agreements.add(draft, Change.by(caller, "drafted"));
        metrics.drafted();
        return Representation.created(
                "/api/v1/agreements/" + body.code(), added, stored -> AgreementView.of(stored, caller));
    }

    @Operation(
            summary = "Revise an agreement",
            description = "As long as it is a DRAFT or in NEGOTIATION. Signatures and signed texts of the former terms "
                    + "are gone, and whoever revises it cannot approve it.")
    @PutMapping("/{code}")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<AgreementView> revise(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody ReviseAgreement body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Agreement> before = expected.of(agreements.getOpen(code, caller.scope()));
        Agreement after = before.state().revised(rules.check(code, body), caller.subject());
        return Representation.of(
                agreements.replace(before, after, Change.by(caller, "revised")),
                stored -> AgreementView.of(stored, caller));
    }
}
