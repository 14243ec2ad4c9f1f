package ma.istiqbal.partner.agreement;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNERS_READ;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import ma.istiqbal.partner.programme.Code;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Documents and signatures are part of their agreement: they share its version, and so its ETag. */
@RestController
@RequestMapping("/api/v1/agreements/{code}")
@Tag(name = "Documents and signatures")
class AgreementPapersController {

    private final Agreements agreements;

    AgreementPapersController(Agreements agreements) {
        this.agreements = agreements;
    }

    @Operation(summary = "List an agreement's documents", description = "The ETag is the agreement's own.")
    @GetMapping("/documents")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, AUDITOR, PARTNERS_READ})
    ResponseEntity<DocumentList> documents(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        return Representation.of(
                agreements.get(code, caller.scope()),
                stored -> new DocumentList(stored.state().documents()));
    }

    @Operation(
            summary = "Register a document by its hash",
            description = "The document itself stays with the parties. If-Match takes the agreement's ETag. The "
                    + "signature needs the signed text in Arabic and in French.")
    @PostMapping("/documents")
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<AgreementDocument> register(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody AgreementDocument body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Agreement> before = expected.of(agreements.getOpen(code, caller.scope()));
        if (before.state().hasDocument(body.sha256())) {
            throw new DocumentKnown(body.sha256());
        }
        Agreement after = before.state().withDocument(body, caller.subject());
        Change change = Change.by(caller, "document-registered").with("sha256", body.sha256());
        return Representation.created(
                "/api/v1/agreements/" + code + "/documents", agreements.replace(before, after, change), stored -> body);
    }

    @Operation(
            summary = "Record a party's signature",
            description = "The day may still lie ahead; the agreement is SIGNED once it has come. If-Match takes the "
                    + "agreement's ETag.")
    @PostMapping("/signatures")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<AgreementView> sign(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody RecordSignature body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Agreement> before = expected.of(agreements.getOpen(code, caller.scope()));
        if (!before.state().terms().partners().contains(body.partner())) {
            throw new ImpossibleRequest(Violation.at("/partner", "NOT_A_PARTY", body.partner()));
        }
        if (before.state().isSignedBy(body.partner())) {
            throw new AlreadySigned(body.partner());
        }
        Agreement after =
                before.state().withSignature(new Signature(body.partner(), body.signedOn()), caller.subject());
        Change change = Change.by(caller, "signature-recorded").with("partner", body.partner());
        return Representation.of(agreements.replace(before, after, change), stored -> AgreementView.of(stored, caller));
    }

    record DocumentList(List<AgreementDocument> items) {}

    record RecordSignature(
            @NotNull @Pattern(regexp = Code.PATTERN) String partner,
            @NotNull LocalDate signedOn) {}
}
