package ma.istiqbal.site.calendar;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.OPERATIONS;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SERVICE;
import static ma.istiqbal.defaults.keycloak.Roles.SITES_READ;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.change.ChangeFeed;
import ma.istiqbal.defaults.change.ChangeFeed.EventPage;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.paging.FeedRequest;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import ma.istiqbal.site.registry.Site;
import ma.istiqbal.site.registry.Sites;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sites/{code}/calendar")
@Tag(name = "Calendars", description = "When sites are open, and deadlines counted on it")
class CalendarController {

    private final Sites sites;
    private final Calendars calendars;
    private final ChangeFeed changes;

    CalendarController(Sites sites, Calendars calendars, ChangeFeed changes) {
        this.sites = sites;
        this.calendars = calendars;
        this.changes = changes;
    }

    @Operation(
            summary = "A site's calendar",
            description = "CALENDAR_NOT_SET (404) while nobody has set it. The holidays of its countries stand under "
                    + "`/api/v1/holidays`.")
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
    ResponseEntity<CalendarView> one(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        sites.get(code, caller.scope());
        return Representation.of(calendars.get(code), CalendarView::of);
    }

    @Operation(
            summary = "Set a site's calendar",
            description =
                    "Replaces the whole calendar. If-Match takes its ETag, or `\"0\"` for a site that has none yet. "
                            + "Deadlines that were computed before stay as they are.")
    @ApiResponse(responseCode = "200", description = "Replaced", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "Set for the first time", useReturnTypeSchema = true)
    @PutMapping
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER})
    ResponseEntity<CalendarView> set(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody SetCalendar body,
            @AuthenticationPrincipal Caller caller) {
        Site site = sites.open(code, caller.scope()).state();
        CalendarRules.check(body);
        Stored<SiteCalendar> calendar = calendars.set(body.of(site), expected, Change.by(caller, "set"));
        return expected.version() == 0
                ? Representation.created("/api/v1/sites/" + code + "/calendar", calendar, CalendarView::of)
                : Representation.of(calendar, CalendarView::of);
    }

    @Operation(
            summary = "What happened to a site's calendar",
            description = "Its change records, oldest first: which hours stood in each version.")
    @GetMapping("/history")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR})
    EventPage history(
            @PathVariable String code,
            @Valid @ModelAttribute FeedRequest from,
            @AuthenticationPrincipal Caller caller) {
        sites.get(code, caller.scope());
        return changes.historyOf(Calendars.AGGREGATE, code, from.position(), from.size(), caller);
    }
}
