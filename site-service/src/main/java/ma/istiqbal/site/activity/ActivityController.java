package ma.istiqbal.site.activity;

import static ma.istiqbal.defaults.keycloak.Roles.ACTIVITY_WRITE;
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
import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.change.ChangeFeed;
import ma.istiqbal.defaults.change.ChangeFeed.EventPage;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.paging.FeedRequest;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import ma.istiqbal.site.activity.ActivityCounts.CorrectActivity;
import ma.istiqbal.site.activity.ActivityCounts.RecordActivity;
import ma.istiqbal.site.registry.Site;
import ma.istiqbal.site.registry.Sites;
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
@RequestMapping("/api/v1/sites/{code}/activity")
@Tag(name = "Daily activity", description = "How many came to a site, day by day")
@RolesAllowed({
    PROGRAMME_ADMIN,
    PROGRAMME_STAFF,
    PARTNER_MANAGER,
    SITE_MANAGER,
    AUDITOR,
    OPERATIONS,
    SERVICE,
    SITES_READ,
    ACTIVITY_WRITE
})
class ActivityController {

    private final Sites sites;
    private final DailyActivities activities;
    private final ActivityRules rules;
    private final ChangeFeed changes;

    ActivityController(Sites sites, DailyActivities activities, ActivityRules rules, ChangeFeed changes) {
        this.sites = sites;
        this.activities = activities;
        this.rules = rules;
        this.changes = changes;
    }

    @Operation(summary = "List a site's days", description = "In pages, oldest first unless sorted otherwise.")
    @GetMapping
    ResponseEntity<Page<ActivityView>> list(
            @PathVariable String code,
            @Valid @ModelAttribute ActivityQuery query,
            @AuthenticationPrincipal Caller caller) {
        site(code, caller);
        return activities
                .page(query.of(code), query.page())
                .map(ActivityView::of)
                .asResponse();
    }

    @Operation(
            summary = "Sums over a period of up to 366 days",
            description = "By service point and source: what two sources counted, or a point and the whole site, is "
                    + "never added up.")
    @GetMapping("/totals")
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
    TotalList totals(
            @PathVariable String code,
            @Valid @ModelAttribute ActivityQuery.Totals query,
            @AuthenticationPrincipal Caller caller) {
        site(code, caller);
        return new TotalList(ActivityTotal.of(activities.all(query.of(code))));
    }

    @Operation(summary = "One recorded day")
    @GetMapping("/{key}")
    ResponseEntity<ActivityView> one(
            @PathVariable String code, @PathVariable String key, @AuthenticationPrincipal Caller caller) {
        return Representation.of(activities.get(site(code, caller), key), ActivityView::of);
    }

    @Operation(
            summary = "Record a day",
            description = "One record for each day, source and service point, or the whole site. No day of the future.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, ACTIVITY_WRITE})
    ResponseEntity<ActivityView> record(
            @PathVariable String code, @RequestBody RecordActivity body, @AuthenticationPrincipal Caller caller) {
        DailyActivity day = rules.check(body, site(code, caller));
        Stored<DailyActivity> added = activities.add(day, Change.by(caller, "recorded"));
        return Representation.created("/api/v1/sites/" + code + "/activity/" + day.key(), added, ActivityView::of);
    }

    @Operation(summary = "Correct a recorded day", description = "Replaces its counts.")
    @PutMapping("/{key}")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, ACTIVITY_WRITE})
    ResponseEntity<ActivityView> correct(
            @PathVariable String code,
            @PathVariable String key,
            ExpectedVersion expected,
            @RequestBody CorrectActivity body,
            @AuthenticationPrincipal Caller caller) {
        Stored<DailyActivity> before = expected.of(activities.get(site(code, caller), key));
        DailyActivity after = rules.check(body, before.state());
        return Representation.of(activities.replace(before, after, Change.by(caller, "corrected")), ActivityView::of);
    }

    @Operation(summary = "What happened to a recorded day", description = "Its change records, oldest first.")
    @GetMapping("/{key}/history")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR})
    EventPage history(
            @PathVariable String code,
            @PathVariable String key,
            @Valid @ModelAttribute FeedRequest from,
            @AuthenticationPrincipal Caller caller) {
        String id = activities.get(site(code, caller), key).id();
        return changes.historyOf("activity", id, from.position(), from.size(), caller);
    }

    private Site site(String code, Caller caller) {
        return sites.get(code, caller.scope()).state();
    }

    record TotalList(List<ActivityTotal> items) {}
}
