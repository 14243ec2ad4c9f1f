package ma.istiqbal.site.calendar;

import static ma.istiqbal.site.Api.STAFF;
import static ma.istiqbal.site.Api.exactly;
import static ma.istiqbal.site.Api.only;
import static ma.istiqbal.site.Api.strings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.site.Api;
import ma.istiqbal.site.SiteServiceTest;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@SiteServiceTest
class CalendarTest {

    static final Map<String, Object> LUNCH_BREAK = Map.of(
            "weeklyHours",
            Map.of(
                    "monday", List.of(hours("08:30", "12:00"), hours("13:00", "16:30")),
                    "saturday", List.of(hours("09:00", "24:00"))),
            "exceptions",
            List.of(),
            "holidayCountries",
            List.of("MA"),
            "confirmed",
            true);

    @Autowired
    private RestTestClient client;

    @Autowired
    private ProgrammeCalendars programme;

    @Autowired
    private Api api;

    @BeforeEach
    void partnersAnswer() {
        Api.partnersAnswer();
    }

    @Test
    void theProgrammesSitesBeginWithTheGeneralHoursThatTheyHaveNotConfirmed() {
        for (String site : List.of("RABAT-ANNEX-06", "CASABLANCA-POLICE")) {
            api.get(path(site), STAFF)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.weeklyHours.friday[0].to")
                    .isEqualTo("16:30")
                    .jsonPath("$.weeklyHours.saturday")
                    .doesNotExist()
                    .jsonPath("$.confirmed")
                    .isEqualTo(false)
                    .jsonPath("$.source")
                    .value(source -> assertThat((String) source).contains("2-05-916"));
        }
        api.get(path("ALGECIRAS-CONSULATE"), STAFF)
                .expectBody()
                .jsonPath("$.holidayCountries")
                .value(exactly("ES"));
    }

    @Test
    void aCalendarIsAnsweredAsItsReadersExpect() {
        api.get(path("RABAT-ANNEX-06"), Tokens.service("rollout-service"))
                .expectStatus()
                .isOk()
                .expectBody()
                .json(Contracts.read("site-service/calendar.json"));
    }

    @Test
    void aSiteWithoutACalendarGetsItsFirstOneAsVersionZero() {
        String site = api.register();
        api.get(path(site), STAFF)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("CALENDAR_NOT_SET");
        api.put(path(site), 1, LUNCH_BREAK, STAFF).expectStatus().isEqualTo(412);
        var created = api.put(path(site), 0, LUNCH_BREAK, STAFF).expectStatus().isCreated();
        created.expectHeader().valueEquals("Location", path(site));
        created.expectHeader().valueEquals("ETag", "\"1\"");
        api.put(path(site), 0, LUNCH_BREAK, STAFF).expectStatus().isEqualTo(412);
        api.get(path(site), STAFF)
                .expectBody()
                .jsonPath("$.weeklyHours.monday[*].from")
                .value(exactly("08:30", "13:00"))
                .jsonPath("$.weeklyHours.saturday[0].to")
                .isEqualTo("24:00")
                .jsonPath("$.confirmed")
                .isEqualTo(true)
                .jsonPath("$.version")
                .isEqualTo(1);
    }

    @Test
    void aWriteWithoutAVersionOrOnAStaleOneIsRefused() {
        String site = api.register();
        client.put()
                .uri(path(site))
                .headers(headers -> headers.setBearerAuth(STAFF))
                .contentType(MediaType.APPLICATION_JSON)
                .body(LUNCH_BREAK)
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        api.put(path(site), 0, LUNCH_BREAK, STAFF).expectStatus().isCreated();
        api.put(path(site), 1, LUNCH_BREAK, STAFF)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        api.put(path(site), 1, LUNCH_BREAK, STAFF).expectStatus().isEqualTo(412);
        client.get()
                .uri(path(site))
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("If-None-Match", "\"2\"")
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void allBadValuesAreToldAtOnceInTheCallersLanguage() {
        Map<String, Object> body = new HashMap<>(LUNCH_BREAK);
        body.put(
                "weeklyHours",
                Map.of(
                        "monday", List.of(hours("8:30", "25:00")),
                        "tuesday", Collections.nCopies(7, hours("08:00", "08:01")),
                        "someday", List.of()));
        body.put(
                "exceptions",
                List.of(exception("2026-02-30", null), Map.of("from", "1826-12-24", "reason", Map.of("ar", "عطلة"))));
        body.put("holidayCountries", List.of("ma"));
        body.put("confirmed", "yes");
        body.put("version", 7);
        client.put()
                .uri(path("RABAT-VEHICLES"))
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("If-Match", "\"1\"")
                .header("Accept-Language", "fr")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("La requête contient des valeurs invalides")
                .jsonPath("$.violations[*].pointer")
                .value(only(
                        "/weeklyHours/monday/0/from",
                        "/weeklyHours/monday/0/to",
                        "/weeklyHours/tuesday",
                        "/weeklyHours/someday",
                        "/exceptions/0/from",
                        "/exceptions/1/from",
                        "/exceptions/1/hours",
                        "/exceptions/1/reason/fr",
                        "/holidayCountries/0",
                        "/confirmed",
                        "/version"));
    }

    @Test
    void allBrokenRulesAreToldAtOnceInTheCallersLanguage() {
        Map<String, Object> body = new HashMap<>(LUNCH_BREAK);
        body.put(
                "weeklyHours",
                Map.of(
                        "monday", List.of(hours("12:00", "08:30"), hours("09:00", "12:00"), hours("11:59", "13:00")),
                        "tuesday", List.of(hours("08:00", "12:00"), hours("12:00", "24:00"))));
        body.put(
                "exceptions",
                List.of(
                        exception("2026-12-24", "2026-12-31"),
                        exception("2026-12-31", null),
                        exception("2026-12-23", "2026-12-22"),
                        exception("2027-01-01", "2028-01-02", hours("10:00", "10:00"))));
        body.put("holidayCountries", List.of("MA", "ES", "MA", "XX"));
        client.put()
                .uri(path("RABAT-VEHICLES"))
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("If-Match", "\"1\"")
                .header("Accept-Language", "fr")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(exactly(
                        "/weeklyHours/monday/0/to",
                        "/weeklyHours/monday/2",
                        "/exceptions/1/from",
                        "/exceptions/2/to",
                        "/exceptions/3/hours/0/to",
                        "/exceptions/3/to",
                        "/holidayCountries/2",
                        "/holidayCountries/3"))
                .jsonPath("$.violations[*].code")
                .value(exactly(
                        "HOURS_REVERSED",
                        "HOURS_OVERLAP",
                        "EXCEPTION_TWICE",
                        "RANGE_REVERSED",
                        "HOURS_REVERSED",
                        "RANGE_TOO_LONG",
                        "COUNTRY_TWICE",
                        "NO_SUCH_COUNTRY"))
                .jsonPath("$.violations[2].message")
                .isEqualTo("Une autre exception porte sur l'un de ces jours")
                .jsonPath("$.violations[5].message")
                .isEqualTo("Au plus 366 jours");
        body.put("weeklyHours", Map.of("monday", List.of()));
        body.put("exceptions", List.of());
        body.put("holidayCountries", List.of());
        api.put(path("RABAT-VEHICLES"), 1, body, STAFF)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(exactly("WEEK_WITHOUT_OPENING"));
    }

    @Test
    void moreExceptionsThanAnybodyNeedsAreRefused() {
        Map<String, Object> body = new HashMap<>(LUNCH_BREAK);
        body.put("exceptions", Collections.nCopies(201, exception("2026-12-24", null)));
        api.put(path("RABAT-VEHICLES"), 1, body, STAFF)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(exactly("WRONG_SIZE"));
        body.put(
                "exceptions",
                List.of(
                        exception("2026-01-01", "2026-12-31"),
                        exception("2027-01-01", "2027-12-31"),
                        exception("2028-01-01", "2028-09-27")));
        api.put(path("RABAT-VEHICLES"), 1, body, STAFF)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].message")
                .value(exactly("At most 1,000 days in all"));
    }

    @Test
    void aSiteManagerWritesTheHoursOfTheOwnSiteOnly() {
        String site = api.register();
        api.put(path(site), 0, LUNCH_BREAK, Tokens.siteManager(site))
                .expectStatus()
                .isCreated();
        String other = Tokens.siteManager("RABAT-ANNEX-06");
        api.put(path(site), 1, LUNCH_BREAK, other)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("SITE_NOT_FOUND");
        api.get(path(site), other).expectStatus().isNotFound();
    }

    @Test
    void aPartnersManagerWritesTheHoursOfItsOwnSitesOnly() {
        String site = api.register();
        api.put(path(site), 0, LUNCH_BREAK, Tokens.partnerManager("INTERIOR"))
                .expectStatus()
                .isCreated();
        String health = Tokens.partnerManager("HEALTH");
        for (String question : List.of("", "/status", "/history", "/days?from=2026-01-01&to=2026-01-01")) {
            api.get(path(site) + question, health)
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("SITE_NOT_FOUND");
        }
        api.put(path(site), 1, LUNCH_BREAK, health).expectStatus().isNotFound();
        api.get(path(site), STAFF).expectBody().jsonPath("$.version").isEqualTo(1);
    }

    @Test
    void whoMayOnlyReadCannotWrite() {
        for (String reader : List.of(
                Tokens.staff("auditor"),
                Tokens.staff("operations"),
                Tokens.system("INTERIOR", "sites.read"),
                Tokens.service("rollout-service"))) {
            api.get(path("RABAT-ANNEX-06"), reader).expectStatus().isOk();
            api.put(path("RABAT-ANNEX-06"), 1, LUNCH_BREAK, reader)
                    .expectStatus()
                    .isForbidden();
        }
        api.get(path("RABAT-ANNEX-06"), Tokens.staff("integrity-officer"))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void theFeedTellsACalendarToWhoMaySeeItsSite() {
        String site = api.register();
        api.put(path(site), 0, LUNCH_BREAK, STAFF).expectStatus().isCreated();
        String event = "calendar:" + site + ":1";
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(feed(Tokens.service("feedback-service"))).contains(event));
        assertThat(feed(Tokens.system("INTERIOR", "sites.read", "changes.read")))
                .contains(event)
                .contains("calendar:RABAT-ANNEX-06:1");
        assertThat(feed(Tokens.system("HEALTH", "sites.read", "changes.read")))
                .doesNotContain(event)
                .contains("calendar:ELJADIDA-HOSPITAL-1:1");
    }

    private List<String> feed(String token) {
        List<String> all = new java.util.ArrayList<>();
        for (int after = 0; after < 1000; after += 200) {
            api.get("/api/v1/site-changes?limit=200&after=" + after, token)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.items[*].id")
                    .value(ids -> all.addAll(strings(ids)));
        }
        return all;
    }

    @Test
    void theHistoryKeepsTheHoursOfEveryVersion() {
        String site = api.register();
        api.put(path(site), 0, LUNCH_BREAK, STAFF).expectStatus().isCreated();
        Map<String, Object> shorter = new HashMap<>(LUNCH_BREAK);
        shorter.put("weeklyHours", Map.of("monday", List.of(hours("09:00", "15:00"))));
        api.put(path(site), 1, shorter, STAFF).expectStatus().isOk();
        Awaitility.await()
                .untilAsserted(() -> api.get(path(site) + "/history", STAFF)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.items[*].data.state.weeklyHours.monday[0].from")
                        .value(exactly("08:30", "09:00")));
    }

    @Test
    void anotherStartLeavesWhatWasEditedAsItIs() {
        String site = "ELJADIDA-HOSPITAL-3";
        api.put(path(site), 1, LUNCH_BREAK, STAFF).expectStatus().isOk();
        programme.run(new DefaultApplicationArguments());
        api.get(path(site), STAFF)
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.confirmed")
                .isEqualTo(true);
    }

    static String path(String site) {
        return "/api/v1/sites/" + site + "/calendar";
    }

    static Map<String, Object> hours(String from, String to) {
        return Map.of("from", from, "to", to);
    }

    @SafeVarargs
    static Map<String, Object> exception(String from, String to, Map<String, Object>... hours) {
        Map<String, Object> exception = new HashMap<>();
        exception.put("from", from);
        exception.put("hours", List.of(hours));
        exception.put("reason", Map.of("ar", "أشغال", "fr", "Travaux"));
        if (to != null) {
            exception.put("to", to);
        }
        return exception;
    }
}
