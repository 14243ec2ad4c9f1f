package ma.istiqbal.site.registry;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
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
import ma.istiqbal.defaults.lifecycle.Outlook;
import ma.istiqbal.defaults.paging.FeedRequest;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sites/{code}")
@Tag(name = "Life of a site")
class SiteLifecycleController {

    private final Sites sites;
    private final SiteRules rules;
    private final SiteTransitions transitions;
    private final SiteDay day;
    private final ChangeFeed changes;

    SiteLifecycleController(
            Sites sites, SiteRules rules, SiteTransitions transitions, SiteDay day, ChangeFeed changes) {
        this.sites = sites;
        this.rules = rules;
        this.transitions = transitions;
        this.day = day;
        this.changes = changes;
    }

    @Operation(
            summary = "What a site can become",
            description = "Every transition from the site's state, whether the caller's role may make it, and how its "
                    + "guards stand now. UNKNOWN means that whoever should know gives no answer; it never passes.")
    @GetMapping("/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, SITES_READ})
    TransitionList outlook(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        Site site = sites.get(code, caller.scope()).state();
        return new TransitionList(transitions.outlook(site, caller));
    }

    @Operation(
            summary = "Move a site to another state",
            description = "409 lists every guard that does not hold. Refused attempts are recorded in the history.")
    @PostMapping("/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<SiteView> transition(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody TransitionRequest body,
            @AuthenticationPrincipal Caller caller) {
        body.check();
        Stored<Site> before = expected.of(sites.get(code, caller.scope()));
        return shown(transitions.make(before, body, caller), caller);
    }

    @Operation(summary = "What happened to a site", description = "Its change records, oldest first.")
    @GetMapping("/history")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR})
    EventPage history(
            @PathVariable String code,
            @Valid @ModelAttribute FeedRequest from,
            @AuthenticationPrincipal Caller caller) {
        sites.get(code, caller.scope());
        return changes.historyOf("site", code, from.position(), from.size(), caller);
    }

    @Operation(
            summary = "Move a site to another place",
            description =
                    "The code stays, and the place that was left is kept. A mere correction of the place is a new "
                            + "description instead.")
    @PostMapping("/moves")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<SiteView> move(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody MoveSite body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Site> before = expected.of(sites.open(code, caller.scope()));
        Site site = before.state();
        Site after = site.moved(rules.checkMove(site, body, day.today(site)), body.movedOn(), caller.subject());
        Change change = Change.by(caller, "moved")
                .because(body.reason())
                .with("movedOn", body.movedOn().toString());
        return shown(sites.replace(before, after, change), caller);
    }

    private static ResponseEntity<SiteView> shown(Stored<Site> site, Caller caller) {
        return Representation.of(site, stored -> SiteView.of(stored, caller));
    }

    record TransitionList(List<Outlook<SiteStatus>> items) {}
}
