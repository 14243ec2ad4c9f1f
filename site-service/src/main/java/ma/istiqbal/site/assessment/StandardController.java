package ma.istiqbal.site.assessment;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.DuplicateKey;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import ma.istiqbal.site.assessment.StandardTexts.DraftStandard;
import ma.istiqbal.site.assessment.StandardTexts.ReviseStandard;
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
@RequestMapping("/api/v1/standards")
@Tag(name = "Standards", description = "What a reception site is asked to be; a published version never changes")
@RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR})
class StandardController {

    private final Standards standards;

    StandardController(Standards standards) {
        this.standards = standards;
    }

    @Operation(summary = "List standards", description = "Every version of every standard, filtered and in pages.")
    @GetMapping
    ResponseEntity<Page<StandardView>> list(
            @Valid @ModelAttribute StandardQuery query, @AuthenticationPrincipal Caller caller) {
        return standards
                .page(query.code(), query.state(), query.page())
                .map(standard -> StandardView.of(standard, caller))
                .asResponse();
    }

    @Operation(summary = "One version of a standard", description = "With its criteria, by objective and weight.")
    @GetMapping("/{code}/versions/{version}")
    ResponseEntity<StandardView> one(
            @PathVariable String code, @PathVariable int version, @AuthenticationPrincipal Caller caller) {
        return Representation.of(standards.get(code, version), standard -> StandardView.of(standard, caller));
    }

    @Operation(
            summary = "Begin a standard",
            description = "Its version 1 begins as a DRAFT, whose texts and criteria need not be complete.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<StandardView> begin(@RequestBody DraftStandard body, @AuthenticationPrincipal Caller caller) {
        body.check();
        Standard draft = Standard.draft(body.code(), body.titles(), body.criteria(), caller.subject());
        try {
            Stored<Standard> added = standards.add(draft, Change.by(caller, "drafted"));
            return Representation.created(address(draft), added, stored -> StandardView.of(stored, caller));
        } catch (DuplicateKey taken) {
            throw new StandardCodeTaken(body.code());
        }
    }

    @Operation(
            summary = "Begin the next version of a standard",
            description = "It begins as a DRAFT and a copy of the newest version, which must not be a draft itself.")
    @PostMapping("/{code}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<StandardView> beginNext(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        Stored<Standard> added = standards.addedBefore().orElseGet(() -> addNext(code, caller));
        return Representation.created(address(added.state()), added, stored -> StandardView.of(stored, caller));
    }

    private Stored<Standard> addNext(String code, Caller caller) {
        Standard newest = standards.newest(code).state();
        if (newest.state() == StandardState.DRAFT) {
            throw new StandardDraftOpen(newest.id());
        }
        Standard next = newest.next(caller.subject());
        try {
            return standards.add(next, Change.by(caller, "drafted"));
        } catch (DuplicateKey somebodyWasFaster) {
            throw new StandardDraftOpen(next.id());
        }
    }

    @Operation(
            summary = "Write a draft anew",
            description = "Replaces title and criteria. Whoever writes a version cannot publish it.")
    @PutMapping("/{code}/versions/{version}")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<StandardView> revise(
            @PathVariable String code,
            @PathVariable int version,
            ExpectedVersion expected,
            @RequestBody ReviseStandard body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Standard> before = expected.of(standards.get(code, version));
        body.check();
        Standard after = before.state().revised(body.titles(), body.criteria(), caller.subject());
        return Representation.of(
                standards.replace(before, after, Change.by(caller, "revised")),
                stored -> StandardView.of(stored, caller));
    }

    private static String address(Standard standard) {
        return "/api/v1/standards/" + standard.code() + "/versions/" + standard.version();
    }
}
