package ma.istiqbal.site.check;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.OPERATIONS;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/registry-checks")
@Tag(name = "Registry checks", description = "What is wrong in the registry as a whole, looked for every night")
@RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, AUDITOR, OPERATIONS})
class CheckController {

    private final RegistryChecks checks;
    private final CheckRuns runs;
    private final CheckTexts texts;
    private final Worker worker;

    CheckController(
            RegistryChecks checks, CheckRuns runs, CheckTexts texts, @Qualifier("registryChecker") Worker worker) {
        this.checks = checks;
        this.runs = runs;
        this.texts = texts;
        this.worker = worker;
    }

    @Operation(summary = "What the last finished run found")
    @GetMapping
    Report latest() {
        return runs.lastFinished().map(this::report).orElseThrow(() -> new CheckRunNotFound("latest"));
    }

    @Operation(summary = "Look now", description = "202 with the run's address; it is done when it has a `finishedAt`.")
    @PostMapping("/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RolesAllowed(OPERATIONS)
    ResponseEntity<Report> start() {
        CheckRun run = checks.request();
        worker.wake();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/registry-checks/runs/" + run.id()))
                .body(report(run));
    }

    @Operation(summary = "One run", description = "Runs are kept for a month.")
    @GetMapping("/runs/{id}")
    Report one(@PathVariable String id) {
        return runs.find(id).map(this::report).orElseThrow(() -> new CheckRunNotFound(id));
    }

    private Report report(CheckRun run) {
        return new Report(
                run.id(),
                run.requestedAt(),
                run.finishedAt(),
                run.sites(),
                run.results().stream()
                        .map(result -> Finding.of(result, texts.of(result.code())))
                        .toList());
    }

    @Schema(name = "RegistryReport")
    record Report(String id, Instant requestedAt, @Nullable Instant finishedAt, int sites, List<Finding> items) {}

    @Schema(name = "RegistryFinding")
    record Finding(
            String code,
            Severity severity,

            @Schema(description = "null where whoever should know gave no answer")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            Integer count,

            @Schema(description = "Codes of sites, ten at most")
            List<String> examples,

            LocalizedText title,
            LocalizedText howToFix) {

        static Finding of(CheckResult result, CheckText text) {
            return new Finding(
                    result.code(), text.severity(), result.count(), result.examples(), text.title(), text.howToFix());
        }
    }
}
