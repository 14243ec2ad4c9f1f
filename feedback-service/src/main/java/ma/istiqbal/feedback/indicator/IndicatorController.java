package ma.istiqbal.feedback.indicator;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.INDICATORS_READ;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SERVICE;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import ma.istiqbal.defaults.keycloak.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Indicators", description = "Figures from citizens' answers, each with its n, interval and formula")
class IndicatorController {

    private final Indicators indicators;
    private final Breakdowns breakdowns;

    IndicatorController(Indicators indicators, Breakdowns breakdowns) {
        this.indicators = indicators;
        this.breakdowns = breakdowns;
    }

    @Operation(
            summary = "The figures of sites",
            description = "Of one site, or one of its service points; of the sites of a partner, a region (ABROAD for "
                    + "those abroad), a type, a phase; of all. Conditions add up, and the caller's own sites are one "
                    + "more: a partner sees a region as far as its own sites go. Sites count where they belong today, "
                    + "closed ones with what was said there; the first survey of a site under audit counts for that site alone.\n\n"
                    + "Over a period; of one site also over the whole time. `by` divides the period; `rolling90` gives "
                    + "for each day the ninety days that end with it. `groupBy` breaks the selection down, by site in "
                    + "pages. `change=true` compares every figure with the same time right before (whole months with "
                    + "as many months); parts of a breakdown share the risk of error (Holm).\n\n"
                    + "A figure needs five answers. Answers are counted within seconds; STALE says when they are not.")
    @GetMapping("/api/v1/indicators")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, SERVICE, INDICATORS_READ})
    IndicatorView of(@Valid @ModelAttribute IndicatorQuery query, @AuthenticationPrincipal Caller caller) {
        return query.groupBy() == null
                ? indicators.of(query, caller.scope())
                : breakdowns.of(query, query.groupBy(), caller.scope());
    }
}
