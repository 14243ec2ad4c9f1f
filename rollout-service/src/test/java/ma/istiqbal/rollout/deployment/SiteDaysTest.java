package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.rollout.Api.STAFF;
import static ma.istiqbal.rollout.deployment.FreshDeployment.ALL;
import static ma.istiqbal.rollout.deployment.FreshDeployment.day;
import static ma.istiqbal.rollout.deployment.FreshDeployment.sevenWeeks;
import static ma.istiqbal.rollout.deployment.FreshDeployment.week;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.rollout.Api;
import ma.istiqbal.test.Contracts;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** How plans and forecasts count on the calendar of their site, and what they are without it. */
class SiteDaysTest extends DeploymentTest {

    private static final String CALENDAR = "/api/v1/sites/RABAT-ANNEX-06/calendar";

    @Test
    void whileTheSitesCalendarIsNotToldItsPlanIsShownButNotCounted() {
        deployment.begin();
        deployment.plan(1, sevenWeeks()).expectStatus().isOk();
        Api.isSilent(CALENDAR);
        clock.moveBy(Duration.ofMinutes(2));
        shownWithoutForecast("UNKNOWN");
        Map<String, Object> shift = Map.of("stage", "OPENING", "workingDays", 3);
        refused(503, "UPSTREAM_UNAVAILABLE", api.post(deployment.path() + "/shifts", STAFF, 2, shift));
        refused(503, "UPSTREAM_UNAVAILABLE", deployment.plan(2, sevenWeeks()));
        WireMock.stubFor(WireMock.get(CALENDAR).willReturn(WireMock.aResponse().withStatus(404)));
        shownWithoutForecast("NOT_SET");
        refused(409, "SITE_CALENDAR_NOT_SET", api.post(deployment.path() + "/shifts", STAFF, 2, shift));
        refused(409, "SITE_CALENDAR_NOT_SET", deployment.plan(2, sevenWeeks()));
    }

    @Test
    void aPlanForASiteWithoutACalendarIsRefusedWithAllElse() {
        deployment.planPhase();
        WireMock.stubFor(WireMock.get(CALENDAR).willReturn(WireMock.aResponse().withStatus(404)));
        clock.moveBy(Duration.ofMinutes(2));
        Map<String, Object> body = new HashMap<>(deployment.body());
        body.put("milestones", week("DIAGNOSIS", day(4), day(0)));
        api.post(ALL, STAFF, body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat((List<?>) codes).hasSize(2).first().isEqualTo("SITE_WITHOUT_CALENDAR"));
        api.post(ALL, STAFF, deployment.body()).expectStatus().isCreated();
    }

    @Test
    void onePageWaitsForASilentSiteServiceOnce() {
        List<String> sites = List.of(
                deployment.phase() + "-1",
                deployment.phase() + "-2",
                deployment.phase() + "-3",
                deployment.phase() + "-4");
        sites.forEach(site -> siteExists(site, Contracts.read("site-service/calendar.json")));
        beginAt(sites);
        clock.moveBy(Duration.ofMinutes(2));
        api.get(ALL + "/" + deployment.phase() + "." + sites.get(2), STAFF)
                .expectBody()
                .jsonPath("$.calendarGap")
                .doesNotExist();
        sites.forEach(site -> Api.isSilent("/api/v1/sites/" + site + "/calendar"));
        int asked = calendarsAskedFor();
        api.get(ALL + "?phase=" + deployment.phase(), STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.calendarGap == 'UNKNOWN')].site")
                .value(Api.exactly(sites.get(0), sites.get(1), sites.get(3)))
                .jsonPath("$.items[2].milestones[0].expectedTo")
                .exists();
        assertThat(calendarsAskedFor()).isEqualTo(asked + 1);
    }

    @Test
    void aForecastPassesOverTheSitesHolidays() {
        String site = Api.freshCode();
        String there = ALL + "/" + deployment.phase() + "." + site;
        siteExists(site, Contracts.read("site-service/calendar.json").replace("\"MA\"", "\"PT\""));
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/holidays"))
                .withQueryParam("country", WireMock.equalTo("PT"))
                .willReturn(WireMock.okJson("""
                        {"items": [{"from": "%s", "to": "%s", "status": "PROVISIONAL"}]}""".formatted(day(7), day(8)))));
        beginAt(List.of(site));
        api.post(there + "/shifts", STAFF, 1, Map.of("stage", "DIAGNOSIS", "workingDays", 1))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.moves[0].plannedFrom")
                .isEqualTo(day(1))
                .jsonPath("$.moves[0].plannedTo")
                .isEqualTo(day(9))
                .jsonPath("$.moves[0].workingDays")
                .isEqualTo(1);
        api.get(there, STAFF)
                .expectBody()
                .jsonPath("$.milestones[0].expectedTo")
                .isEqualTo(day(9))
                .jsonPath("$.milestones[0].slipWorkingDays")
                .isEqualTo(0)
                .jsonPath("$.calendarGap")
                .doesNotExist();
    }

    private void shownWithoutForecast(String gap) {
        api.get(deployment.path(), STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.calendarGap")
                .isEqualTo(gap)
                .jsonPath("$.milestones[0].plannedFrom")
                .isEqualTo(day(0))
                .jsonPath("$.milestones[0].expectedFrom")
                .doesNotExist()
                .jsonPath("$.forecastEnd")
                .doesNotExist()
                .jsonPath("$.slipWorkingDays")
                .doesNotExist()
                .jsonPath("$.version")
                .isEqualTo(2);
    }

    private static void refused(int status, String code, ResponseSpec answer) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    private int calendarsAskedFor() {
        return WireMock.findAll(WireMock.getRequestedFor(
                        WireMock.urlPathMatching("/api/v1/sites/" + deployment.phase() + "-./calendar")))
                .size();
    }

    private static void siteExists(String site, String calendar) {
        WireMock.stubFor(WireMock.get("/api/v1/sites/" + site)
                .willReturn(
                        WireMock.okJson(Contracts.read("site-service/site.json").replace("RABAT-ANNEX-06", site))));
        WireMock.stubFor(WireMock.get("/api/v1/sites/" + site + "/calendar").willReturn(WireMock.okJson(calendar)));
    }

    /** A deployment at each site, with a week for its first stage. */
    private void beginAt(List<String> sites) {
        Map<String, Object> named = new HashMap<>(Api.phase(deployment.phase()));
        named.put("sites", sites);
        api.post("/api/v1/phases", STAFF, named).expectStatus().isCreated();
        for (String site : sites) {
            Map<String, Object> planned =
                    Map.of("phase", deployment.phase(), "site", site, "milestones", week("DIAGNOSIS", day(0), day(4)));
            api.post(ALL, STAFF, planned).expectStatus().isCreated();
        }
    }
}
