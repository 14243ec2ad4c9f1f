package ma.istiqbal.site.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;
import ma.istiqbal.defaults.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guards that ask the assessments; the others are asked in {@link SiteRegistryTest}. */
class AssessmentGuardsTest {

    private static final LocalDate VISIT = LocalDate.of(2025, 7, 9);

    private final KnownVerdicts verdicts = new KnownVerdicts();

    /** In summer Madrid is an hour ahead of Casablanca, and its day begins and ends an hour earlier. */
    @ParameterizedTest
    @CsvSource({
        "Africa/Casablanca, 2026-07-09T22:59:59Z, PASS",
        "Africa/Casablanca, 2026-07-09T23:00:00Z, FAIL",
        "Europe/Madrid,     2026-07-09T21:59:59Z, PASS",
        "Europe/Madrid,     2026-07-09T22:00:00Z, FAIL"
    })
    void aPassedAuditCountsUntilTheSameDayOfTheNextYearEndsAtTheSite(String zone, Instant now, Outcome expected) {
        verdicts.audit(VISIT, true);
        assertThat(outcome(SiteGuard.AUDIT_PASSED, zone, now)).isEqualTo(expected);
    }

    @Test
    void aFailedAuditAndNoneAtAllAreNoPass() {
        Instant now = Instant.parse("2025-07-10T09:00:00Z");
        assertThat(outcome(SiteGuard.AUDIT_PASSED, "Africa/Casablanca", now)).isEqualTo(Outcome.FAIL);
        assertThat(outcome(SiteGuard.BLOCKING_CRITERIA_PASSED, "Africa/Casablanca", now))
                .isEqualTo(Outcome.FAIL);
        verdicts.audit(VISIT, false);
        assertThat(outcome(SiteGuard.AUDIT_PASSED, "Africa/Casablanca", now)).isEqualTo(Outcome.FAIL);
        assertThat(outcome(SiteGuard.BLOCKING_CRITERIA_PASSED, "Africa/Casablanca", now))
                .isEqualTo(Outcome.FAIL);
        verdicts.audit(VISIT, true);
        assertThat(outcome(SiteGuard.BLOCKING_CRITERIA_PASSED, "Africa/Casablanca", now))
                .isEqualTo(Outcome.PASS);
    }

    private Outcome outcome(SiteGuard guard, String zone, Instant now) {
        SiteGuards guards = new SiteGuards(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                verdicts,
                null,
                null,
                new SiteDay(Clock.fixed(now, ZoneOffset.UTC)));
        Caller caller = new Caller("head", Caller.Kind.STAFF, "gateway", Set.of("programme-admin"), null, Set.of());
        TransitionRequest request = TransitionRequest.to(SiteStatus.LABELLED);
        return guards.of(site(zone), request, caller).apply(guard);
    }

    private static Site site(String zone) {
        LocalizedText text = new LocalizedText("ملحقة", "Annexe", null);
        Description description = new Description(
                SiteType.ADMIN_ANNEX,
                "INTERIOR",
                ProgrammeRole.EXTENSION,
                text,
                text,
                "MA",
                "MA-04",
                zone,
                new Location(34.0, -6.8, Location.Precision.CITY),
                null,
                List.of("ar"),
                null,
                null,
                null);
        return Site.proposed("TEST-SITE", description, "staff");
    }
}
