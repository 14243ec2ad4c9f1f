package ma.istiqbal.rollout.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.calendar.WorkingDays;
import ma.istiqbal.defaults.remote.UpstreamUnavailable;
import ma.istiqbal.rollout.Api;
import ma.istiqbal.rollout.RolloutServiceTest;
import ma.istiqbal.test.AdjustableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RolloutServiceTest
class CalendarsTest {

    private final String site = Api.freshCode();

    @Autowired
    private Calendars calendars;

    @Autowired
    private AdjustableClock clock;

    @BeforeEach
    void neighboursAnswer() {
        Api.neighboursAnswer();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aSiteWorksAsItsCalendarAndItsHolidaysSay() {
        WorkingDays days = calendars.ofSite("RABAT-ANNEX-06");
        assertThat(days.isWorkingDay(day("2026-11-05"))).isTrue();
        assertThat(days.isWorkingDay(day("2026-11-06"))).isFalse();
        assertThat(days.isWorkingDay(day("2026-11-07"))).isFalse();
        assertThat(days.plus(day("2026-11-05"), 1)).isEqualTo(day("2026-11-09"));
        assertThat(days.isWorkingDay(day("2026-08-26"))).isFalse();
    }

    @Test
    void exceptionsStandBeforeHolidaysAndNothingIsClosedByOneCalledOff() {
        answers(site, """
                {"weeklyHours": {"monday": [{"from": "08:30", "to": "12:00"}, {"from": "13:00", "to": "24:00"}]},
                 "exceptions": [{"from": "2027-01-11", "hours": [{"from": "09:00", "to": "10:00"}]},
                                {"from": "2027-01-18", "to": "2027-01-25", "hours": []}],
                 "holidayCountries": ["FR", "BE"], "confirmed": true, "version": 3}""");
        holidays("FR", null, """
                {"items": [{"from": "2027-01-04", "to": "2027-01-04", "status": "WITHDRAWN"},
                           {"from": "2027-01-10", "to": "2027-01-11", "status": "CONFIRMED"}], "nextCursor": "more"}""");
        holidays("FR", "more", """
                {"items": [{"from": "2027-02-01", "to": "2027-02-01", "status": "PROVISIONAL"}]}""");
        holidays("BE", null, """
                {"items": [{"from": "2027-02-08", "to": "2027-02-08", "status": "PROVISIONAL"}]}""");
        WorkingDays days = calendars.ofSite(site);
        assertThat(day("2027-01-01").datesUntil(day("2027-02-28")).filter(days::isWorkingDay))
                .containsExactly(day("2027-01-04"), day("2027-01-11"), day("2027-02-15"), day("2027-02-22"));
    }

    @Test
    void whatSiteServiceToldIsKeptForAMinute() {
        answers(site, weekOf("monday"));
        assertThat(calendars.ofSite(site).isWorkingDay(day("2027-01-05"))).isFalse();
        answers(site, weekOf("tuesday"));
        assertThat(calendars.ofSite(site).isWorkingDay(day("2027-01-05"))).isFalse();
        clock.moveBy(Duration.ofSeconds(61));
        assertThat(calendars.ofSite(site).isWorkingDay(day("2027-01-05"))).isTrue();
    }

    @Test
    void theHolidaysOfACountryAreReadOnceForAllItsSites() {
        holidays("LU", null, """
                {"items": [{"from": "2027-01-04", "to": "2027-01-04", "status": "CONFIRMED"}]}""");
        for (String each : List.of(site, site + "-2")) {
            answers(each, weekOf("monday").replace("[]}", "[\"LU\"]}"));
            assertThat(calendars.ofSite(each).isWorkingDay(day("2027-01-04"))).isFalse();
        }
        WireMock.verify(1, holidaysAskedFor("LU"));
        clock.moveBy(Duration.ofSeconds(61));
        calendars.ofSite(site);
        WireMock.verify(2, holidaysAskedFor("LU"));
    }

    private static RequestPatternBuilder holidaysAskedFor(String country) {
        return WireMock.getRequestedFor(WireMock.urlPathEqualTo("/api/v1/holidays"))
                .withQueryParam("country", WireMock.equalTo(country));
    }

    @Test
    void aSiteWithoutACalendarHasNoWorkingDays() {
        assertThat(calendars.find(site)).isEmpty();
        assertThatExceptionOfType(SiteCalendarNotSet.class).isThrownBy(() -> calendars.ofSite(site));
        answers(site, weekOf("monday"));
        assertThat(calendars.find(site)).isPresent();
    }

    @Test
    void whileSiteServiceIsSilentNoWorkingDaysAreInvented() {
        Api.isSilent("/api/v1/sites/" + site + "/calendar");
        assertThatExceptionOfType(UpstreamUnavailable.class).isThrownBy(() -> calendars.find(site));
        answers(site, weekOf("monday").replace("[]}", "[\"DE\"]}"));
        holidays("DE", null, "no JSON");
        assertThatExceptionOfType(UpstreamUnavailable.class).isThrownBy(() -> calendars.find(site));
    }

    private static String weekOf(String day) {
        return """
                {"weeklyHours": {"%s": [{"from": "08:30", "to": "16:30"}]}, "exceptions": [], "holidayCountries": []}""".formatted(day);
    }

    private static void answers(String site, String calendar) {
        WireMock.stubFor(WireMock.get("/api/v1/sites/" + site + "/calendar").willReturn(WireMock.okJson(calendar)));
    }

    private static void holidays(String country, String cursor, String page) {
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/holidays"))
                .withQueryParam("country", WireMock.equalTo(country))
                .withQueryParam("cursor", cursor == null ? WireMock.absent() : WireMock.equalTo(cursor))
                .willReturn(WireMock.okJson(page)));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
