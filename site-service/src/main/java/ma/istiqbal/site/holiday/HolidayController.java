package ma.istiqbal.site.holiday;

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
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import ma.istiqbal.site.holiday.HolidayDetails.AddHoliday;
import ma.istiqbal.site.holiday.HolidayDetails.ChangeHoliday;
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
@RequestMapping("/api/v1/holidays")
@Tag(name = "Holidays", description = "Public holidays of the countries in which sites are")
@RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, OPERATIONS, SERVICE, SITES_READ
})
class HolidayController {

    private final Holidays holidays;

    HolidayController(Holidays holidays) {
        this.holidays = holidays;
    }

    @Operation(
            summary = "List holidays",
            description =
                    "In the order of their days. PROVISIONAL ones may still move or fall away; WITHDRAWN ones close "
                            + "nothing.")
    @GetMapping
    ResponseEntity<Page<HolidayView>> list(@Valid @ModelAttribute HolidayQuery query) {
        return holidays.page(query).map(HolidayView::of).asResponse();
    }

    @Operation(summary = "One holiday")
    @GetMapping("/{code}")
    ResponseEntity<HolidayView> one(@PathVariable String code) {
        return Representation.of(holidays.get(code), HolidayView::of);
    }

    @Operation(
            summary = "Add a holiday",
            description =
                    "Of one year; `to` is its last day and may be left out for a single one. Its code can never be "
                            + "changed.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<HolidayView> add(@RequestBody AddHoliday body, @AuthenticationPrincipal Caller caller) {
        Holiday holiday = body.checked(body.code(), body.country());
        Stored<Holiday> added = holidays.add(holiday, Change.by(caller, "added"));
        return Representation.created("/api/v1/holidays/" + holiday.code(), added, HolidayView::of);
    }

    @Operation(
            summary = "Change, confirm or withdraw a holiday",
            description =
                    "Replaces all but its code and country. Deadlines that were computed before stay as they are.")
    @PutMapping("/{code}")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<HolidayView> change(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody ChangeHoliday body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Holiday> before = expected.of(holidays.get(code));
        Holiday after = body.checked(code, before.state().country());
        Change change = Change.by(caller, verb(before.state().status(), after.status()));
        return Representation.of(holidays.replace(before, after, change), HolidayView::of);
    }

    private static String verb(HolidayStatus before, HolidayStatus after) {
        if (before == after) {
            return "changed";
        }
        return switch (after) {
            case CONFIRMED -> "confirmed";
            case WITHDRAWN -> "withdrawn";
            case PROVISIONAL -> "changed";
        };
    }
}
