package ma.istiqbal.site.registry;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.OPERATIONS;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SERVICE;
import static ma.istiqbal.defaults.keycloak.Roles.SITES_READ;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Service points are part of their site: they share its version, and so its ETag. */
@RestController
@RequestMapping("/api/v1/sites/{code}/service-points")
@Tag(name = "Service points")
class ServicePointController {

    private static final int MOST_POINTS = 200;

    private final Sites sites;
    private final Clock clock;

    ServicePointController(Sites sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    @Operation(summary = "List a site's service points", description = "The ETag is the site's own.")
    @GetMapping
    @RolesAllowed({
        PROGRAMME_ADMIN,
        PROGRAMME_STAFF,
        PARTNER_MANAGER,
        SITE_MANAGER,
        AUDITOR,
        OPERATIONS,
        SERVICE,
        SITES_READ
    })
    ResponseEntity<ServicePointList> list(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        return Representation.of(
                sites.get(code, caller.scope()),
                site -> new ServicePointList(site.state().servicePoints()));
    }

    @Operation(summary = "Add a service point", description = "If-Match takes the site's ETag.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER})
    ResponseEntity<ServicePoint> add(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody AddServicePoint body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Site> before = expected.of(sites.open(code, caller.scope()));
        if (before.state().servicePoint(body.code()).isPresent()) {
            throw new ServicePointTaken(body.code());
        }
        if (before.state().servicePoints().size() >= MOST_POINTS) {
            throw new ImpossibleRequest(Violation.at("", "TOO_MANY", MOST_POINTS));
        }
        ServicePoint point = ServicePoint.added(
                body.code(), body.kind(), body.names(), body.announcedWaitMinutes(), clock.instant());
        Stored<Site> after = save(before, point, "service-point-added", caller);
        return Representation.created(
                "/api/v1/sites/" + code + "/service-points/" + point.code(), after, site -> point);
    }

    @Operation(
            summary = "Change a service point",
            description = "If-Match takes the site's ETag. An announced wait that is left out is announced no longer.")
    @PutMapping("/{pointCode}")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER})
    ResponseEntity<ServicePoint> change(
            @PathVariable String code,
            @PathVariable String pointCode,
            ExpectedVersion expected,
            @RequestBody ChangeServicePoint body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Site> before = expected.of(sites.open(code, caller.scope()));
        ServicePoint point = before.state()
                .servicePoint(pointCode)
                .orElseThrow(() -> new ServicePointNotFound(pointCode))
                .changed(body.kind(), body.names(), body.open(), body.announcedWaitMinutes(), clock.instant());
        Stored<Site> after = save(before, point, "service-point-changed", caller);
        return Representation.of(after, site -> point);
    }

    private Stored<Site> save(Stored<Site> before, ServicePoint point, String verb, Caller caller) {
        Site after = before.state().withServicePoint(point, caller.subject());
        return sites.replace(before, after, Change.by(caller, verb).with("servicePoint", point.code()));
    }

    record AddServicePoint(
            @NotNull @Pattern(regexp = SiteCode.PATTERN) String code,
            @NotNull ServicePoint.Kind kind,
            @NotNull @Valid LocalizedText names,
            @Nullable @Min(0) @Max(600) Integer announcedWaitMinutes) {}

    record ChangeServicePoint(
            @NotNull ServicePoint.Kind kind,
            @NotNull @Valid LocalizedText names,
            @NotNull Boolean open,
            @Nullable @Min(0) @Max(600) Integer announcedWaitMinutes) {}

    record ServicePointList(List<ServicePoint> items) {}
}
