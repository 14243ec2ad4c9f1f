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
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

@RestController
@RequestMapping("/api/v1/sites/{code}/services")
@Tag(name = "Services offered")
class OfferedServiceController {

    private static final int MOST_SERVICES = 200;

    private final Sites sites;

    OfferedServiceController(Sites sites) {
        this.sites = sites;
    }

    @Operation(summary = "List the services that a site offers", description = "The ETag is the site's own.")
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
    ResponseEntity<ServiceList> list(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        return Representation.of(
                sites.get(code, caller.scope()),
                site -> new ServiceList(site.state().services()));
    }

    @Operation(summary = "Offer a service", description = "If-Match takes the site's ETag.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER})
    ResponseEntity<OfferedService> add(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody OfferService body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Site> before = expected.of(sites.open(code, caller.scope()));
        if (before.state().service(body.code()).isPresent()) {
            throw new OfferedServiceTaken(body.code());
        }
        if (before.state().services().size() >= MOST_SERVICES) {
            throw new ImpossibleRequest(Violation.at("", "TOO_MANY", MOST_SERVICES));
        }
        OfferedService service = body.terms().of(body.code());
        Stored<Site> after = save(before, service, "service-offered", caller);
        return Representation.created("/api/v1/sites/" + code + "/services/" + service.code(), after, site -> service);
    }

    @Operation(summary = "Change a service", description = "If-Match takes the site's ETag.")
    @PutMapping("/{serviceCode}")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER})
    ResponseEntity<OfferedService> change(
            @PathVariable String code,
            @PathVariable String serviceCode,
            ExpectedVersion expected,
            @RequestBody ServiceTerms body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Site> before = expected.of(sites.open(code, caller.scope()));
        if (before.state().service(serviceCode).isEmpty()) {
            throw new OfferedServiceNotFound(serviceCode);
        }
        OfferedService service = body.of(serviceCode);
        return Representation.of(save(before, service, "service-changed", caller), site -> service);
    }

    private Stored<Site> save(Stored<Site> before, OfferedService service, String verb, Caller caller) {
        List<Violation> broken = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < service.servicePoints().size(); i++) {
            String point = service.servicePoints().get(i);
            if (before.state().servicePoint(point).isEmpty()) {
                broken.add(Violation.at("/servicePoints/" + i, "NO_SUCH_SERVICE_POINT", point));
            } else if (!seen.add(point)) {
                broken.add(Violation.at("/servicePoints/" + i, "SERVICE_POINT_TWICE", point));
            }
        }
        if (!broken.isEmpty()) {
            throw new ImpossibleRequest(broken);
        }
        Site after = before.state().withService(service, caller.subject());
        return sites.replace(before, after, Change.by(caller, verb).with("service", service.code()));
    }

    record OfferService(
            @NotNull @Pattern(regexp = SiteCode.PATTERN) String code,
            @NotNull @Valid LocalizedText names,
            @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = SiteCode.PATTERN) String> servicePoints,
            @Nullable @Min(0) @Max(600) Integer announcedWaitMinutes,
            @Nullable @Min(0) @Max(365) Integer processingDays,
            @NotNull Boolean open) {

        ServiceTerms terms() {
            return new ServiceTerms(names, servicePoints, announcedWaitMinutes, processingDays, open);
        }
    }

    record ServiceTerms(
            @NotNull @Valid LocalizedText names,
            @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = SiteCode.PATTERN) String> servicePoints,
            @Nullable @Min(0) @Max(600) Integer announcedWaitMinutes,
            @Nullable @Min(0) @Max(365) Integer processingDays,
            @NotNull Boolean open) {

        OfferedService of(String code) {
            return new OfferedService(code, names, servicePoints, announcedWaitMinutes, processingDays, open);
        }
    }

    record ServiceList(List<OfferedService> items) {}
}
