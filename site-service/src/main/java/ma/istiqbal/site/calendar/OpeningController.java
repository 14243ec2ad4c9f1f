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
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import ma.istiqbal.calendar.NeverOpen;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.site.calendar.OpeningQuery.DaysQuery;
import ma.istiqbal.site.calendar.OpeningQuery.DueQuery;
import ma.istiqbal.site.calendar.OpeningQuery.StatusQuery;
import ma.istiqbal.site.calendar.OpeningView.DaysView;
import ma.istiqbal.site.calendar.OpeningView.DueView;
import ma.istiqbal.site.calendar.OpeningView.StatusView;
import ma.istiqbal.site.registry.Sites;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sites/{code}/calendar")
@Tag(name = "Calendars")
@RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, OPERATIONS, SERVICE, SITES_READ
})
class OpeningController {

    private final Sites sites;
    private final OpeningHoursOfSites hours;
    private final Clock clock;

    OpeningController(Sites sites, OpeningHoursOfSites hours, Clock clock) {
        this.sites = sites;
        this.hours = hours;
        this.clock = clock;
    }

    @Operation(summary = "Whether a site is open", description = "At a moment; now, without `at`.")
    @GetMapping("/status")
    StatusView status(
            @PathVariable String code,
            @Valid @ModelAttribute StatusQuery query,
            @AuthenticationPrincipal Caller caller) {
        Instant at = query.at() == null ? clock.instant() : query.at();
        return StatusView.of(code, at, of(code, caller));
    }

    @Operation(
            summary = "A site's days",
            description = "Hours, holidays and exceptions of each local day from `from` to `to`, at most 366.")
    @GetMapping("/days")
    DaysView days(
            @PathVariable String code, @Valid @ModelAttribute DaysQuery query, @AuthenticationPrincipal Caller caller) {
        return DaysView.of(code, query.checked(), of(code, caller));
    }

    @Operation(
            summary = "When working time has passed",
            description = "Either `workingDays`: the last moment of the n-th working day after the day of `from`; or "
                    + "`workingHours`: the moment by which the site was open so long. Store the instant and "
                    + "`calendarVersion`: later changes of the calendar do not move a deadline.")
    @GetMapping("/due")
    DueView due(
            @PathVariable String code, @Valid @ModelAttribute DueQuery query, @AuthenticationPrincipal Caller caller) {
        OpeningHours opening = of(code, caller);
        try {
            return DueView.of(code, query, opening);
        } catch (NeverOpen tooFewOpenings) {
            throw new CalendarHardlyOpens(code);
        }
    }

    private OpeningHours of(String code, Caller caller) {
        return hours.of(sites.get(code, caller.scope()).state());
    }
}
