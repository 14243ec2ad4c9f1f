package ma.istiqbal.site.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.change.ChangeFeed;
import ma.istiqbal.defaults.change.CloudEvent;
import ma.istiqbal.defaults.document.StaleVersion;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.test.ServiceTest;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a label comes, is announced to end, and ends; far in the future, where the service's own clock does nothing. */
@ServiceTest
class LabelTest {

    private static final Caller HEAD =
            new Caller("head", Caller.Kind.STAFF, "gateway", Set.of("programme-admin"), null, Set.of());
    private static final LocalDate GRANTED = LocalDate.of(2037, 7, 9);
    private static final LocalDate FOLLOW_UP_DUE = LocalDate.of(2039, 1, 9);
    private static final LocalDate EXPIRES = LocalDate.of(2040, 7, 9);

    @Autowired
    private Sites sites;

    @Autowired
    private LabelMetrics metrics;

    @Autowired
    private MeterRegistry registry;

    @Autowired
    private ChangeFeed feed;

    @Autowired
    private RestTestClient client;

    private final KnownVerdicts verdicts = new KnownVerdicts();
    private LabelClock clock;

    @BeforeEach
    void newClock() {
        clock = new LabelClock(sites, verdicts, metrics);
    }

    @Test
    void aSiteIsLabelledFromTheAuditThatItPassed() {
        verdicts.audit(GRANTED.minusDays(20), true);
        String code = site("RABAT-ANNEX-06", SiteStatus.LIVE, null);
        Site labelled = label(code).state();
        assertThat(labelled.lifecycle()).isEqualTo(SiteStatus.LABELLED);
        assertThat(labelled.label())
                .isEqualTo(new Label("RECEPTION-1", "audit", GRANTED, EXPIRES, FOLLOW_UP_DUE, null, null, null));
        assertThat(site(code)).isEqualTo(labelled);
    }

    @Test
    void anAuditThatFailedSinceTheGuardLookedGivesNoLabel() {
        verdicts.audit(GRANTED.minusDays(20), false);
        String code = site("RABAT-ANNEX-06", SiteStatus.LIVE, null);
        assertThatThrownBy(() -> label(code)).isInstanceOf(StaleVersion.class);
        assertThat(site(code).lifecycle()).isEqualTo(SiteStatus.LIVE);
    }

    @Test
    void aSiteHasALabelExactlyWhileItIsLabelled() {
        Site labelled = site(labelled("RABAT-ANNEX-06", followedUp()));
        Site suspended = labelled.becoming(
                SiteLifecycle.TABLE
                        .find(SiteStatus.LABELLED, SiteStatus.SUSPENDED)
                        .orElseThrow(),
                EXPIRES,
                new TransitionRequest(SiteStatus.SUSPENDED, null, new LocalizedText("إعلان", "Avis", null), null),
                null);
        assertThat(suspended.label()).isNull();
        assertThatThrownBy(() -> labelled.carrying(null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "RABAT-ANNEX-06,      2040-07-09T22:59:59Z, LABELLED",
        "RABAT-ANNEX-06,      2040-07-09T23:00:00Z, LIVE",
        "ALGECIRAS-CONSULATE, 2040-07-09T21:59:59Z, LABELLED",
        "ALGECIRAS-CONSULATE, 2040-07-09T22:00:00Z, LIVE"
    })
    void aLabelEndsWithItsLastDayAtTheSite(String like, Instant now, SiteStatus expected) {
        String code = labelled(like, followedUp());
        clock.advance(now);
        assertThat(site(code).lifecycle()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "RABAT-ANNEX-06,      2039-01-09T22:59:59Z, LABELLED",
        "RABAT-ANNEX-06,      2039-01-09T23:00:00Z, LIVE",
        "ALGECIRAS-CONSULATE, 2039-01-09T22:59:59Z, LABELLED",
        "ALGECIRAS-CONSULATE, 2039-01-09T23:00:00Z, LIVE"
    })
    void aMissedFollowUpEndsTheLabelToo(String like, Instant now, SiteStatus expected) {
        String code = labelled(like, label());
        clock.advance(now);
        assertThat(site(code).lifecycle()).isEqualTo(expected);
    }

    @Test
    void theClockMakesUpForYearsOnWhichNobodyRanIt() {
        double before = ended("FOLLOW_UP_MISSED");
        String missed = labelled("RABAT-ANNEX-06", label());
        String expired = labelled("RABAT-ANNEX-06", followedUp());
        clock.advance(Instant.parse("2045-03-01T09:00:00Z"));
        clock.advance(Instant.parse("2045-03-01T09:01:00Z"));
        assertThat(site(missed).label()).isNull();
        assertThat(ended("FOLLOW_UP_MISSED")).isGreaterThan(before);
        Awaitility.await().untilAsserted(() -> {
            assertThat(data(missed, "transitioned"))
                    .extracting(
                            data -> data.get("label").asString(),
                            data -> data.get("on").asString())
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("FOLLOW_UP_MISSED", "2039-01-10"));
            assertThat(data(expired, "transitioned"))
                    .extracting(
                            data -> data.get("label").asString(),
                            data -> data.get("on").asString())
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("EXPIRED", "2040-07-10"));
        });
    }

    @Test
    void theEndIsAnnouncedNinetyAndThirtyDaysBeforeOnceEach() {
        String code = labelled("RABAT-ANNEX-06", followedUp());
        for (int left = 92; left >= 0; left--) {
            Instant noon = EXPIRES.minusDays(left).atTime(12, 0).toInstant(ZoneOffset.UTC);
            clock.advance(noon);
            clock.advance(noon.plusSeconds(60));
        }
        assertThat(site(code).lifecycle()).isEqualTo(SiteStatus.LABELLED);
        Awaitility.await()
                .untilAsserted(() -> assertThat(data(code, "label-expiring"))
                        .extracting(data -> data.get("daysLeft").asInt())
                        .containsExactly(90, 30));
        assertThat(data(code, "label-follow-up-due")).isEmpty();
    }

    @Test
    void anAnnouncementMissedByADowntimeIsMadeUpFor() {
        String late = labelled("RABAT-ANNEX-06", followedUp());
        clock.advance(EXPIRES.minusDays(77).atTime(12, 0).toInstant(ZoneOffset.UTC));
        String veryLate = labelled("RABAT-ANNEX-06", followedUp());
        clock.advance(EXPIRES.minusDays(3).atTime(12, 0).toInstant(ZoneOffset.UTC));
        Awaitility.await().untilAsserted(() -> {
            assertThat(data(late, "label-expiring"))
                    .extracting(data -> data.get("daysLeft").asInt())
                    .containsExactly(77, 3);
            assertThat(data(veryLate, "label-expiring"))
                    .extracting(data -> data.get("daysLeft").asInt())
                    .containsExactly(3);
        });
    }

    @Test
    void theFollowUpIsCalledForNinetyAndThirtyDaysBeforeOnceEach() {
        String code = labelled("RABAT-ANNEX-06", label());
        for (int left = 92; left >= 0; left--) {
            Instant noon = FOLLOW_UP_DUE.minusDays(left).atTime(12, 0).toInstant(ZoneOffset.UTC);
            clock.advance(noon);
            clock.advance(noon.plusSeconds(60));
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(data(code, "label-follow-up-due"))
                        .extracting(data -> data.get("daysLeft").asInt())
                        .containsExactly(90, 30));
        assertThat(data(code, "label-expiring")).isEmpty();
    }

    @Test
    void aPassedFollowUpKeepsTheLabelAndStopsTheCalls() {
        String code = labelled("RABAT-ANNEX-06", label());
        verdicts.followUp(GRANTED.plusMonths(12));
        clock.advance(GRANTED.plusMonths(12).atTime(12, 0).toInstant(ZoneOffset.UTC));
        assertThat(Objects.requireNonNull(site(code).label()).followUpAssessment())
                .isEqualTo("follow-up");
        clock.advance(FOLLOW_UP_DUE.plusDays(5).atTime(12, 0).toInstant(ZoneOffset.UTC));
        assertThat(site(code).lifecycle()).isEqualTo(SiteStatus.LABELLED);
        Awaitility.await()
                .untilAsserted(() -> assertThat(data(code, "label-followed-up")).hasSize(1));
        assertThat(data(code, "label-follow-up-due")).isEmpty();
    }

    @Test
    void aVisitBeforeTheTwelfthMonthIsNoFollowUp() {
        String code = labelled("RABAT-ANNEX-06", label());
        verdicts.followUp(GRANTED.plusMonths(12).minusDays(1));
        clock.advance(FOLLOW_UP_DUE.plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC));
        assertThat(site(code).lifecycle()).isEqualTo(SiteStatus.LIVE);
    }

    @Test
    void aFollowUpIsFoundAlsoWhenNobodyLookedInTime() {
        String code = labelled("RABAT-ANNEX-06", label());
        verdicts.followUp(FOLLOW_UP_DUE);
        clock.advance(FOLLOW_UP_DUE.plusMonths(3).atTime(12, 0).toInstant(ZoneOffset.UTC));
        assertThat(site(code).lifecycle()).isEqualTo(SiteStatus.LABELLED);
    }

    @Test
    void theGaugeCountsLabelsThatAreAboutToEnd() {
        Label far = new Label(
                "RECEPTION-1",
                "audit",
                LocalDate.of(2057, 7, 9),
                LocalDate.of(2060, 7, 9),
                LocalDate.of(2059, 1, 9),
                "follow-up",
                null,
                null);
        labelled("RABAT-ANNEX-06", far);
        clock.advance(Instant.parse("2060-06-20T12:00:00Z"));
        clock.advance(Instant.parse("2060-05-20T12:00:00Z"));
        assertThat(expiring("90d")).isEqualTo(1);
        assertThat(expiring("30d")).isZero();
        clock.advance(Instant.parse("2060-06-20T12:00:00Z"));
        assertThat(expiring("30d")).isEqualTo(1);
    }

    @Test
    void thePublicSeesThatASiteIsLabelledAndStaffSeesWhy() {
        String code = labelled("RABAT-ANNEX-06", followedUp());
        client.get()
                .uri("/public/v1/sites/" + code)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.label")
                .value(label -> assertThat((java.util.Map<?, ?>) label)
                        .isEqualTo(java.util.Map.of("since", "2037-07-09", "until", "2040-07-09")));
        client.get()
                .uri("/api/v1/sites/" + code)
                .headers(headers -> headers.setBearerAuth(Tokens.staff("auditor")))
                .exchange()
                .expectBody()
                .jsonPath("$.label.standard")
                .isEqualTo("RECEPTION-1")
                .jsonPath("$.label.followUpAssessment")
                .isEqualTo("follow-up")
                .jsonPath("$.label.followUpDueOn")
                .isEqualTo("2039-01-09");
    }

    private static Label label() {
        return Label.granted(new Verdict("audit", "RECEPTION-1", GRANTED.minusDays(20), true, true), GRANTED);
    }

    private static Label followedUp() {
        return label().followedUpBy("follow-up");
    }

    private String labelled(String like, Label label) {
        return site(like, SiteStatus.LABELLED, label);
    }

    /** A new site, described as one of the programme's. */
    private String site(String like, SiteStatus lifecycle, Label label) {
        String code = "TEST-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Description description = site(like).description();
        sites.add(
                new Site(
                        code,
                        description,
                        lifecycle,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        label,
                        List.of()),
                Change.byPlatform("test", "registered"));
        return code;
    }

    private Site site(String code) {
        return sites.get(code, new Scope.Everything()).state();
    }

    private Stored<Site> label(String code) {
        SiteDay then = new SiteDay(Clock.fixed(GRANTED.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        SiteGuards allHold =
                new SiteGuards(null, null, null, null, null, null, null, null, verdicts, null, null, then) {
                    @Override
                    Function<SiteGuard, Outcome> of(Site site, TransitionRequest request, Caller who) {
                        return guard -> Outcome.PASS;
                    }
                };
        return new SiteTransitions(sites, allHold, then, verdicts, metrics, registry)
                .make(sites.get(code, new Scope.Everything()), TransitionRequest.to(SiteStatus.LABELLED), HEAD);
    }

    /** What the records of one verb tell. */
    private List<JsonNode> data(String code, String verb) {
        JsonMapper json = new JsonMapper();
        return feed.historyOf("site", code, 0, 200, HEAD).items().stream()
                .filter(event -> event.type().endsWith(".site." + verb))
                .map(CloudEvent::data)
                .map(json::readTree)
                .toList();
    }

    private double ended(String reason) {
        return registry.counter("istiqbal.labels.ended", "reason", reason).count();
    }

    private double expiring(String within) {
        return registry.get("istiqbal.labels.expiring")
                .tag("within", within)
                .gauge()
                .value();
    }
}
