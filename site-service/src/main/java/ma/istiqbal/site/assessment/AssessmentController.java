package ma.istiqbal.site.assessment;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SERVICE;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

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
import ma.istiqbal.site.assessment.AssessmentLines.BeginAssessment;
import ma.istiqbal.site.assessment.AssessmentLines.WriteAssessment;
import ma.istiqbal.site.registry.Site;
import ma.istiqbal.site.registry.Sites;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.IdGenerator;
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
@RequestMapping("/api/v1/sites/{code}/assessments")
@Tag(name = "Assessments", description = "How sites stand against the reception standard")
@RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, SERVICE})
class AssessmentController {

    private final Sites sites;
    private final Assessments assessments;
    private final AssessmentRules rules;
    private final AssessmentMetrics metrics;
    private final IdGenerator assessmentIds;

    AssessmentController(
            Sites sites,
            Assessments assessments,
            AssessmentRules rules,
            AssessmentMetrics metrics,
            IdGenerator assessmentIds) {
        this.sites = sites;
        this.assessments = assessments;
        this.rules = rules;
        this.metrics = metrics;
        this.assessmentIds = assessmentIds;
    }

    @Operation(
            summary = "List a site's assessments",
            description = "Filtered, in pages, by the day of the visit. The site's own people see the assessments of "
                    + "others once they are approved.")
    @GetMapping
    ResponseEntity<Page<AssessmentView>> list(
            @PathVariable String code,
            @Valid @ModelAttribute AssessmentQuery query,
            @AuthenticationPrincipal Caller caller) {
        AssessmentFilter filter = query.filter();
        sites.get(code, caller.scope());
        return assessments
                .page(code, filter, caller.scope(), query.page())
                .map(assessment -> AssessmentView.of(assessment, caller))
                .asResponse();
    }

    @Operation(summary = "One assessment", description = "With its lines, and its result once it is submitted.")
    @GetMapping("/{id}")
    ResponseEntity<AssessmentView> one(
            @PathVariable String code, @PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Site site = sites.get(code, caller.scope()).state();
        return shown(assessments.get(site, id, caller.scope()), caller);
    }

    @Operation(
            summary = "Begin an assessment",
            description = "Against a published version of a standard; it begins as a DRAFT without lines. SELF is for "
                    + "the managers of the site's administration, every other kind for auditors and the programme.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, AUDITOR})
    ResponseEntity<AssessmentView> begin(
            @PathVariable String code, @RequestBody BeginAssessment body, @AuthenticationPrincipal Caller caller) {
        Site site = sites.open(code, caller.scope()).state();
        forAssessor(body.kind(), caller);
        Standard standard = rules.check(body, site);
        Assessment begun = Assessment.begun(
                assessmentIds.generateId().toString(),
                new Audience(site.description().partner(), code),
                standard,
                body.kind(),
                body.visitedOn(),
                caller.subject());
        Stored<Assessment> added = assessments.add(begun, Change.by(caller, "begun"));
        metrics.begun(body.kind());
        return Representation.created(
                "/api/v1/sites/" + code + "/assessments/" + added.id(),
                added,
                stored -> AssessmentView.of(stored, caller));
    }

    @Operation(
            summary = "Write the lines of a draft anew",
            description = "Replaces the day of the visit and every line. Whoever writes an assessment cannot approve "
                    + "it.")
    @PutMapping("/{id}")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, AUDITOR})
    ResponseEntity<AssessmentView> write(
            @PathVariable String code,
            @PathVariable String id,
            ExpectedVersion expected,
            @RequestBody WriteAssessment body,
            @AuthenticationPrincipal Caller caller) {
        Site site = sites.get(code, caller.scope()).state();
        Stored<Assessment> before = expected.of(assessments.get(site, id, caller.scope()));
        forAssessor(before.state().kind(), caller);
        rules.check(body, before.state(), site);
        Assessment after = before.state().written(body.visitedOn(), body.lines(), caller.subject());
        return shown(assessments.replace(before, after, Change.by(caller, "written")), caller);
    }

    private static void forAssessor(AssessmentKind kind, Caller caller) {
        if (!kind.assessor().includes(caller)) {
            throw new AssessmentNotYours(kind);
        }
    }

    private static ResponseEntity<AssessmentView> shown(Stored<Assessment> assessment, Caller caller) {
        return Representation.of(assessment, stored -> AssessmentView.of(stored, caller));
    }
}
