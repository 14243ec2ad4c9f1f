package ma.istiqbal.site.calendar;

import static ma.istiqbal.site.Api.STAFF;
import static ma.istiqbal.site.Api.exactly;
import static ma.istiqbal.site.Api.only;
import static ma.istiqbal.site.calendar.CalendarTest.LUNCH_BREAK;
import static ma.istiqbal.site.calendar.CalendarTest.exception;
import static ma.istiqbal.site.calendar.CalendarTest.hours;
import static ma.istiqbal.site.calendar.CalendarTest.path;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.site.Api;
import ma.istiqbal.site.SiteServiceTest;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What follows from the calendars: open or closed, days, deadlines, the public hours. */
@SiteServiceTest
class OpeningTest {

    private static final String RABAT = path("RABAT-ANNEX-06");

    @Autowired
    private RestTestClient client;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private Api api;

    @BeforeEach
    void partnersAnswer() {
        Api.partnersAnswer();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "RABAT-ANNEX-06, 2026-02-13T07:29:59Z, false, 2026-02-13T07:30:00Z",
        "RABAT-ANNEX-06, 2026-02-13T07:30:00Z, true, 2026-02-13T15:30:00Z",
        "RABAT-ANNEX-06, 2026-03-02T08:15:00Z, false, 2026-03-02T08:30:00Z",
        "RABAT-ANNEX-06, 2026-03-02T08:30:00Z, true, 2026-03-02T16:30:00Z",
        "ALGECIRAS-CONSULATE, 2026-03-02T08:15:00Z, true, 2026-03-02T15:30:00Z",
        "ALGECIRAS-CONSULATE, 2026-03-30T06:30:00Z, true, 2026-03-30T14:30:00Z",
        "RABAT-ANNEX-06, 2026-11-21T12:00:00Z, false, 2026-11-23T07:30:00Z"
    })
    void aSiteOpensAndClosesByItsOwnClock(String site, String at, boolean open, String nextChange) {
        api.get(path(site) + "/status?at=" + at, STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.open")
                .isEqualTo(open)
                .jsonPath("$.nextChange")
                .isEqualTo(nextChange)
                .jsonPath("$.at")
                .isEqualTo(at);
    }

    @Test
    void onAHolidayItIsClosedAsFarAsTheHolidayIsSure() {
        api.get(RABAT + "/status?at=2026-05-01T10:00:00Z", STAFF)
                .expectBody()
                .jsonPath("$.open")
                .isEqualTo(false)
                .jsonPath("$.today.holiday.fr")
                .isEqualTo("Fête du Travail")
                .jsonPath("$.today.workingDay")
                .isEqualTo(false)
                .jsonPath("$.today.provisional")
                .isEqualTo(true)
                .jsonPath("$.confirmed")
                .isEqualTo(false);
    }

    @Test
    void daysTellHoursHolidaysAndExceptions() {
        String site = api.register();
        Map<String, Object> body = new HashMap<>(LUNCH_BREAK);
        body.put(
                "exceptions",
                List.of(
                        exception("2026-11-16", null),
                        exception("2026-11-18", null, hours("13:00", "15:00"), hours("09:00", "11:00"))));
        api.put(path(site), 0, body, STAFF).expectStatus().isCreated();
        api.get(path(site) + "/days?from=2026-11-14&to=2026-11-23", STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.timeZone")
                .isEqualTo("Africa/Casablanca")
                .jsonPath("$.items.length()")
                .isEqualTo(10)
                .jsonPath("$.items[?(@.workingDay == true)].date")
                .value(exactly("2026-11-14", "2026-11-18", "2026-11-21", "2026-11-23"))
                .jsonPath("$.items[0].hours[0].to")
                .isEqualTo("24:00")
                .jsonPath("$.items[2].exception.fr")
                .isEqualTo("Travaux")
                .jsonPath("$.items[4].hours[*].from")
                .value(exactly("09:00", "13:00"))
                .jsonPath("$.items[4].holiday.en")
                .isEqualTo("Independence Day")
                .jsonPath("$.items[4].provisional")
                .isEqualTo(false)
                .jsonPath("$.items[9].weekday")
                .isEqualTo("MONDAY")
                .jsonPath("$.items[9].provisional")
                .isEqualTo(false);
        api.get(path(site) + "/days?from=2031-01-06&to=2031-01-06", STAFF)
                .expectBody()
                .jsonPath("$.items[0].provisional")
                .isEqualTo(true);
    }

    @Test
    void badRangesOfDaysAreRefused() {
        api.get(RABAT + "/days?from=2026-11-14&to=2026-11-13", STAFF)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(exactly("RANGE_REVERSED"));
        api.get(RABAT + "/days?from=2026-01-01&to=2027-01-02", STAFF)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(exactly("RANGE_TOO_LONG"));
        api.get(RABAT + "/days?from=2026-01-01&to=2027-01-01", STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(366);
        api.get(RABAT + "/days?from=9999-01-01", STAFF)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(only("?from", "?to"));
        api.get(RABAT + "/days?from=2026-02-30&to=tomorrow", STAFF)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(exactly("WRONG_TYPE", "WRONG_TYPE"));
        api.get(RABAT + "/status?at=2150-12-31T23:59:59Z", STAFF)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(exactly("IMPLAUSIBLE_DATE"));
    }

    @ParameterizedTest
    @CsvSource({
        // Morocco is at UTC+1 until 15 February 2026 and at UTC in Ramadan.
        "RABAT-ANNEX-06, 2026-02-13T14:30:00Z, workingHours=2, 2026-02-16T09:30:00Z, 2026-02-16",
        "RABAT-ANNEX-06, 2026-02-13T14:30:00Z, workingDays=1, 2026-02-16T16:30:00Z, 2026-02-16",
        "ALGECIRAS-CONSULATE, 2026-02-13T14:30:00Z, workingDays=1, 2026-02-16T15:30:00Z, 2026-02-16",
        // Thursday; Eid al-Fitr on Friday and Saturday.
        "RABAT-ANNEX-06, 2026-03-19T12:00:00Z, workingDays=1, 2026-03-23T15:30:00Z, 2026-03-23",
        "RABAT-ANNEX-06, 2026-03-21T12:00:00Z, workingHours=8, 2026-03-23T15:30:00Z, 2026-03-23"
    })
    void aDeadlineIsCountedOnTheSitesOwnCalendar(String site, String from, String time, String due, String dueOn) {
        api.get(path(site) + "/due?from=" + from + "&" + time, Tokens.staff("auditor"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.due")
                .isEqualTo(due)
                .jsonPath("$.dueOn")
                .isEqualTo(dueOn)
                .jsonPath("$.calendarVersion")
                .isEqualTo(1);
    }

    @Test
    void aDeadlineIsProvisionalWhileAHolidayBeforeItIsNotConfirmed() {
        api.get(RABAT + "/due?from=2026-03-19T12:00:00Z&workingDays=1", STAFF)
                .expectBody()
                .jsonPath("$.provisional")
                .isEqualTo(true);
        api.get(RABAT + "/due?from=2026-03-23T12:00:00Z&workingDays=1", STAFF)
                .expectBody()
                .jsonPath("$.provisional")
                .isEqualTo(false);
    }

    @Test
    void aDeadlineTellsTheVersionOfTheCalendarItWasCountedOn() {
        String site = api.register();
        api.put(path(site), 0, LUNCH_BREAK, STAFF).expectStatus().isCreated();
        String question = path(site) + "/due?from=2026-11-23T12:00:00Z&workingDays=1";
        api.get(question, STAFF)
                .expectBody()
                .jsonPath("$.due")
                .isEqualTo("2026-11-28T23:00:00Z")
                .jsonPath("$.dueOn")
                .isEqualTo("2026-11-28")
                .jsonPath("$.calendarVersion")
                .isEqualTo(1);
        Map<String, Object> changed = new HashMap<>(LUNCH_BREAK);
        changed.put("exceptions", List.of(exception("2026-11-28", null)));
        api.put(path(site), 1, changed, STAFF).expectStatus().isOk();
        api.get(question, STAFF)
                .expectBody()
                .jsonPath("$.due")
                .isEqualTo("2026-11-30T15:30:00Z")
                .jsonPath("$.calendarVersion")
                .isEqualTo(2);
    }

    @Test
    void aDeadlineIsAskedForInDaysOrInHours() {
        for (String both : List.of("", "&workingDays=1&workingHours=1")) {
            api.get(RABAT + "/due?from=2026-11-23T12:00:00Z" + both, STAFF)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.violations[*].code")
                    .value(exactly("DAYS_OR_HOURS", "DAYS_OR_HOURS"));
        }
        api.get(RABAT + "/due?workingDays=0&workingHours=8001&days=1", STAFF)
                .expectStatus()
                .isBadRequest();
        api.get(RABAT + "/due?workingDays=0&workingHours=8001", STAFF)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(only("?from", "?workingDays", "?workingHours"));
    }

    @Test
    void aCalendarThatHardlyOpensIsNamedAndNotCountedForEver() {
        String site = api.register();
        Map<String, Object> body = new HashMap<>(LUNCH_BREAK);
        body.put("weeklyHours", Map.of("monday", List.of(hours("08:30", "08:31"))));
        api.put(path(site), 0, body, STAFF).expectStatus().isCreated();
        api.get(path(site) + "/due?from=2026-11-23T12:00:00Z&workingHours=8000", STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("CALENDAR_HARDLY_OPENS");
    }

    @Test
    void thePublicSeesTodayThisWeekAndTheUnusualDaysAhead() {
        setClock("2026-10-30T10:00:00Z");
        var hours = client.get().uri("/public/v1/sites/RABAT-ANNEX-06/hours").exchange();
        hours.expectStatus().isOk();
        hours.expectHeader().valueEquals("Cache-Control", "max-age=60, public");
        hours.expectBody()
                .jsonPath("$.open")
                .isEqualTo(true)
                .jsonPath("$.nextChange")
                .isEqualTo("2026-10-30T15:30:00Z")
                .jsonPath("$.week[*].weekday")
                .value(exactly("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"))
                .jsonPath("$.week[0].date")
                .isEqualTo("2026-10-26")
                .jsonPath("$.unusualDays[*].date")
                .value(exactly("2026-10-31", "2026-11-06", "2026-11-18"))
                .jsonPath("$.unusualDays[0].holiday.ar")
                .isEqualTo("عيد الوحدة")
                .jsonPath("$.confirmed")
                .isEqualTo(false);
        setClock("2026-10-30T16:00:00Z");
        client.get()
                .uri("/public/v1/sites/RABAT-ANNEX-06/hours")
                .exchange()
                .expectBody()
                .jsonPath("$.open")
                .isEqualTo(false)
                .jsonPath("$.nextChange")
                .isEqualTo("2026-11-02T07:30:00Z");
    }

    @Test
    void whoReceivesNobodyYetIsNotOpen() {
        api.get(path("KENITRA-POLICE") + "/status?at=2026-10-30T10:00:00Z", STAFF)
                .expectBody()
                .jsonPath("$.open")
                .isEqualTo(true);
        setClock("2026-10-30T10:00:00Z");
        client.get()
                .uri("/public/v1/sites/KENITRA-POLICE/hours")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.lifecycle")
                .isEqualTo("IN_PREPARATION")
                .jsonPath("$.open")
                .isEqualTo(false)
                .jsonPath("$.nextChange")
                .doesNotExist();
    }

    @Test
    void thePublicDoesNotSeeTheHoursOfAProposedSite() {
        String site = api.register();
        api.put(path(site), 0, LUNCH_BREAK, STAFF).expectStatus().isCreated();
        client.get()
                .uri("/public/v1/sites/" + site + "/hours")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("SITE_NOT_FOUND");
    }

    private void setClock(String at) {
        clock.reset();
        clock.moveBy(Duration.between(clock.instant(), Instant.parse(at)));
    }
}
