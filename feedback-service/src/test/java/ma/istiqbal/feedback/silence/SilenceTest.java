package ma.istiqbal.feedback.silence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.feedback.Citizens;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import ma.istiqbal.feedback.calendar.SiteCalendars;
import ma.istiqbal.feedback.site.KnownSite;
import ma.istiqbal.feedback.site.KnownSites;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Two opening hours without a word are told, of a site and of a kiosk. */
@FeedbackServiceTest
class SilenceTest {

    /** Open day and night, so that opening hours are hours. */
    private static final Map<String, Object> ALWAYS = Stream.of(
                    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
            .collect(Collectors.toMap(day -> day, day -> List.of(Map.of("from", "00:00", "to", "24:00"))));

    @Autowired
    private RestTestClient client;

    @Autowired
    private Citizens citizens;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private KnownSites known;

    @Autowired
    private SiteCalendars calendars;

    @Autowired
    private Patience patience;

    @Autowired
    private Watches watches;

    @Autowired
    @Qualifier("silenceWatch")
    private Worker watch;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private MeterRegistry metrics;

    @BeforeEach
    void sitesAnswer() {
        sites.answer();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aSiteIsSilentAfterTwoOpeningHoursUntilItIsHeardAgain() {
        String site = watched(ALWAYS);
        String poster = citizens.codeOf(site);
        clock.moveBy(Duration.ofMinutes(119));
        watch.runOnce();
        assertThat(silences("site=" + site)).isEmpty();
        clock.moveBy(Duration.ofMinutes(2));
        untilSilent(site, true);
        assertThat(silences("site=" + site))
                .singleElement()
                .satisfies(silence -> assertThat(silence)
                        .containsEntry("source", "SITE")
                        .containsEntry("partner", "INTERIOR")
                        .containsEntry("region", "MA-04")
                        .doesNotContainKeys("heardAt", "point"));
        citizens.send(citizens.body(poster, Map.of("overall", 4)), Citizens.freshKey())
                .expectStatus()
                .isCreated();
        untilSilent(site, false);
        clock.moveBy(Duration.ofMinutes(121));
        untilSilent(site, true);
        assertThat(silences("site=" + site))
                .singleElement()
                .satisfies(silence -> assertThat(silence).containsKey("heardAt"));
    }

    @Test
    void aSiteIsNotSilentWhileItIsClosedNorWhenItsHoursAreUnknown() {
        Map<String, Object> never = new LinkedHashMap<>(ALWAYS);
        never.replaceAll((day, hours) -> List.of());
        String closed = watched(never);
        String unknown = citizens.freshSite();
        citizens.pointOf(unknown);
        String open = watched(ALWAYS);
        clock.moveBy(Duration.ofDays(3));
        untilSilent(open, true);
        watch.runOnce();
        assertThat(silences("site=" + closed)).isEmpty();
        assertThat(silences("site=" + unknown)).isEmpty();
    }

    @Test
    void aKioskIsSilentThoughItsSiteIsHeard() {
        String site = watched(ALWAYS);
        String poster = citizens.codeOf(site);
        String kiosk = kiosk(site);
        untilWatched(kiosk);
        clock.moveBy(Duration.ofMinutes(121));
        citizens.send(citizens.body(poster, Map.of("overall", 5)), Citizens.freshKey())
                .expectStatus()
                .isCreated();
        Awaitility.await().untilAsserted(() -> {
            watch.runOnce();
            assertThat(silences("site=" + site))
                    .singleElement()
                    .satisfies(silence ->
                            assertThat(silence).containsEntry("source", "KIOSK").containsEntry("point", kiosk));
        });
        assertThat(silences("source=SITE&site=" + site)).isEmpty();
    }

    @Test
    void aClosedSiteIsListenedToNoMore() {
        String site = watched(ALWAYS);
        clock.moveBy(Duration.ofHours(3));
        untilSilent(site, true);
        sites.tell(site, 2, state -> state.put("lifecycle", "CLOSED"));
        untilSilent(site, false);
    }

    @Test
    void theSilentAreCountedByRegion() {
        String site = watched(ALWAYS);
        clock.moveBy(Duration.ofHours(3));
        untilSilent(site, true);
        clock.moveBy(Duration.ofMinutes(5));
        assertThat(metrics.get("istiqbal.feedback.silent.sites")
                        .tag("region", "MA-04")
                        .gauge()
                        .value())
                .isEqualTo(silences("source=SITE&region=MA-04&limit=200").size());
        assertThat(metrics.get("istiqbal.feedback.silent.kiosks")
                        .tag("region", "MA-12")
                        .gauge()
                        .value())
                .isZero();
    }

    @Test
    void oneSeesTheSilencesOfOnesOwnSitesOnly() {
        String site = watched(ALWAYS);
        clock.moveBy(Duration.ofHours(3));
        untilSilent(site, true);
        assertThat(silences("site=" + site, token("partner-manager", "partner", "INTERIOR")))
                .hasSize(1);
        assertThat(silences("site=" + site, token("partner-manager", "partner", "HEALTH")))
                .isEmpty();
        assertThat(silences("site=" + site, token("site-manager", "sites", List.of("RABAT-ANNEX-06"))))
                .isEmpty();
        assertThat(silences("site=" + site, token("site-manager", "sites", List.of(site))))
                .hasSize(1);
        get("", token("integrity-officer", "none", "")).expectStatus().isForbidden();
        get("?region=nowhere&updatedSince=2026-01-01T00:00:00Z", staff())
                .expectStatus()
                .isBadRequest();
    }

    /** 8.30 to 16.30 from Monday to Friday in Morocco (UTC+1), closed on Wednesday, 18 November. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-16T08:00:00Z, 2026-11-16T10:00:00Z",
        "2026-11-16T14:30:00Z, 2026-11-17T08:30:00Z",
        "2026-11-17T14:30:00Z, 2026-11-19T08:30:00Z",
        "2026-11-20T14:30:00Z, 2026-11-23T08:30:00Z",
        "2026-11-21T12:00:00Z, 2026-11-23T09:30:00Z"
    })
    void patienceIsCountedInOpeningHours(Instant last, Instant ends) {
        String code = watched(Map.of());
        KnownSite site = known.find(code).orElseThrow();
        assertThat(patience.endsFor(site, last)).isEqualTo(ends);
    }

    private String watched(Map<String, Object> week) {
        String site = citizens.freshSite();
        citizens.pointOf(site);
        sites.tellHours(site, 1, week);
        Awaitility.await()
                .until(() -> calendars.of(known.find(site).orElseThrow()).isPresent());
        untilWatched(site);
        return site;
    }

    private void untilWatched(String id) {
        Awaitility.await().until(() -> {
            watch.runOnce();
            return !watches.all(List.of(id)).isEmpty();
        });
    }

    private void untilSilent(String site, boolean silent) {
        Awaitility.await().untilAsserted(() -> {
            watch.runOnce();
            assertThat(silences("source=SITE&site=" + site)).hasSize(silent ? 1 : 0);
        });
    }

    private String kiosk(String site) {
        Map<?, ?> point = client.post()
                .uri("/api/v1/feedback-points")
                .headers(headers -> headers.setBearerAuth(Tokens.staff("programme-staff")))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("site", site, "channel", "KIOSK", "names", Map.of("ar", "كشك", "fr", "Borne")))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        client.post()
                .uri("/api/v1/feedback-points/" + point.get("publicId") + "/transitions")
                .headers(headers -> headers.setBearerAuth(Tokens.staff("programme-admin")))
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("to", "ACTIVE"))
                .exchange()
                .expectStatus()
                .isOk();
        return (String) point.get("publicId");
    }

    private List<Map<String, Object>> silences(String query) {
        return silences(query, staff());
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> silences(String query, String token) {
        return (List<Map<String, Object>>) get("?" + query, token)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("items");
    }

    private String staff() {
        return token("programme-staff", "none", "");
    }

    /** Valid now, wherever the clock was moved to. */
    private String token(String role, String claim, Object value) {
        Instant now = clock.instant();
        return Tokens.mint(claims -> claims.subject(role)
                .claim("realm_access", Map.of("roles", List.of(role)))
                .claim(claim, value)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300))));
    }

    private RestTestClient.ResponseSpec get(String query, String token) {
        return client.get()
                .uri("/api/v1/feedback-silences" + query)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }
}
