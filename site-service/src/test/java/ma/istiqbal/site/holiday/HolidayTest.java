package ma.istiqbal.site.holiday;

import static ma.istiqbal.site.Api.ADMIN;
import static ma.istiqbal.site.Api.STAFF;
import static ma.istiqbal.site.Api.exactly;
import static ma.istiqbal.site.Api.only;
import static ma.istiqbal.site.Api.strings;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@SiteServiceTest
class HolidayTest {

    private static final String ALL = "/api/v1/holidays";

    @Autowired
    private Api api;

    @BeforeEach
    void partnersAnswer() {
        Api.partnersAnswer();
    }

    @Test
    void holidaysAreAnsweredAsTheirReadersExpect() {
        api.get(ALL + "?country=MA&year=2026&limit=200", Tokens.service("rollout-service"))
                .expectStatus()
                .isOk()
                .expectBody()
                .json(Contracts.read("site-service/holidays.json"));
    }

    @Test
    void nothingThatWasLoadedIsSaidToBeConfirmed() {
        for (String country : List.of("MA", "ES")) {
            for (int year : new int[] {2026, 2027}) {
                api.get(ALL + "?limit=200&country=" + country + "&year=" + year, STAFF)
                        .expectBody()
                        .jsonPath("$.items[*].status")
                        .value(found ->
                                assertThat(strings(found)).hasSizeGreaterThan(9).containsOnly("PROVISIONAL"))
                        .jsonPath("$.items[?(!@.source)].code")
                        .value(only());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MA-2026-EID-AL-FITR, 1447, 10, 1",
        "MA-2026-EID-AL-ADHA, 1447, 12, 10",
        "MA-2026-HIJRI-NEW-YEAR, 1448, 1, 1",
        "MA-2026-MAWLID, 1448, 3, 12",
        "MA-2027-EID-AL-FITR, 1448, 10, 1",
        "MA-2027-EID-AL-ADHA, 1448, 12, 10",
        "MA-2027-HIJRI-NEW-YEAR, 1449, 1, 1",
        "MA-2027-MAWLID, 1449, 3, 12"
    })
    void religiousHolidaysAreComputedAsTheirSourceSays(String code, int year, int month, int day) {
        api.get(ALL + "/" + code, STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.from")
                .isEqualTo(LocalDate.from(HijrahDate.of(year, month, day)).toString());
    }

    @Test
    void holidaysComeInTheOrderOfTheirDaysPageByPage() {
        String next = api.get(ALL + "?country=ES&year=2027&limit=6", STAFF)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("nextCursor")
                .toString();
        api.get(ALL + "?country=ES&year=2027&limit=6&cursor=" + next, STAFF)
                .expectBody()
                .jsonPath("$.items[*].from")
                .value(exactly("2027-11-01", "2027-12-06", "2027-12-08", "2027-12-25"))
                .jsonPath("$.nextCursor")
                .doesNotExist();
    }

    @Test
    void aHolidayIsAddedConfirmedAndWithdrawn() {
        String code = Api.freshCode();
        Map<String, Object> body = holiday(code, "2029-05-07", null);
        api.post(ALL, body, STAFF).expectStatus().isCreated().expectHeader().valueEquals("Location", ALL + "/" + code);
        api.post(ALL, body, STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("HOLIDAY_CODE_TAKEN");
        Map<String, Object> change = change(body);
        change.put("from", "2029-05-08");
        change.put("status", "CONFIRMED");
        api.put(ALL + "/" + code, 1, change, ADMIN)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.to")
                .isEqualTo("2029-05-08");
        api.put(ALL + "/" + code, 1, change, ADMIN).expectStatus().isEqualTo(412);
        change.put("status", "WITHDRAWN");
        api.put(ALL + "/" + code, 2, change, ADMIN).expectStatus().isOk();
        Awaitility.await()
                .untilAsserted(() -> assertThat(verbs(code)).containsExactly("added", "confirmed", "withdrawn"));
    }

    private List<String> verbs(String code) {
        List<String> verbs = new java.util.ArrayList<>();
        for (int after = 0; after < 1000; after += 200) {
            api.get("/api/v1/site-changes?limit=200&after=" + after, Tokens.service("feedback-service"))
                    .expectBody()
                    .jsonPath("$.items[?(@.subject == '" + code + "')].type")
                    .value(types ->
                            strings(types).forEach(type -> verbs.add(type.substring("ma.istiqbal.holiday.".length()))));
        }
        return verbs;
    }

    @Test
    void aHolidayClosesTheSitesOfItsCountryUntilItIsWithdrawn() {
        String code = Api.freshCode();
        Map<String, Object> body = holiday(code, "2028-06-05", "2028-06-06");
        body.put("country", "MA");
        api.post(ALL, body, STAFF).expectStatus().isCreated();
        String days = "/calendar/days?from=2028-06-05&to=2028-06-07";
        api.get("/api/v1/sites/RABAT-ANNEX-06" + days, STAFF)
                .expectBody()
                .jsonPath("$.items[?(@.workingDay == true)].date")
                .value(only("2028-06-07"));
        api.get("/api/v1/sites/ALGECIRAS-CONSULATE" + days, STAFF)
                .expectBody()
                .jsonPath("$.items[?(@.workingDay == true)].date")
                .value(only("2028-06-05", "2028-06-06", "2028-06-07"));
        Map<String, Object> change = change(body);
        change.put("status", "WITHDRAWN");
        api.put(ALL + "/" + code, 1, change, STAFF).expectStatus().isOk();
        api.get("/api/v1/sites/RABAT-ANNEX-06" + days, STAFF)
                .expectBody()
                .jsonPath("$.items[?(@.workingDay == true)].date")
                .value(only("2028-06-05", "2028-06-06", "2028-06-07"));
    }

    @Test
    void allBadValuesAreToldAtOnce() {
        Map<String, Object> body = holiday("lower case", "2126-05-07", "tomorrow");
        body.put("country", "France");
        body.put("status", "MAYBE");
        body.put("source", " ");
        body.put("names", Map.of("ar", "عيد"));
        body.put("version", 1);
        api.post(ALL, body, STAFF)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(only("/code", "/country", "/from", "/to", "/status", "/source", "/names/fr", "/version"));
        body = holiday(Api.freshCode(), "2029-05-07", "2029-05-06");
        body.put("country", "XX");
        api.post(ALL, body, STAFF)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(exactly("NO_SUCH_COUNTRY", "RANGE_REVERSED"));
        api.post(ALL, holiday(Api.freshCode(), "2029-05-01", "2029-05-15"), STAFF)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(exactly("RANGE_TOO_LONG"));
        api.get(ALL + "?country=Maroc&year=26&status=MAYBE", STAFF)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(only("?country", "?year", "?status"));
    }

    @Test
    void onlyTheProgrammeWritesHolidays() {
        for (String reader : List.of(
                Tokens.partnerManager("INTERIOR"),
                Tokens.siteManager("RABAT-ANNEX-06"),
                Tokens.staff("auditor"),
                Tokens.system("INTERIOR", "sites.read"))) {
            api.get(ALL + "/MA-2026-THRONE-DAY", reader).expectStatus().isOk();
            api.post(ALL, holiday(Api.freshCode(), "2029-05-07", null), reader)
                    .expectStatus()
                    .isForbidden();
        }
        api.get(ALL + "/MA-2026-NO-SUCH-DAY", STAFF)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("HOLIDAY_NOT_FOUND");
    }

    /** Of a country in which no site is. */
    private static Map<String, Object> holiday(String code, String from, String to) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "code",
                code,
                "country",
                "FR",
                "names",
                Map.of("ar", "عيد", "fr", "Fête"),
                "from",
                from,
                "status",
                "PROVISIONAL",
                "source",
                "A test"));
        if (to != null) {
            body.put("to", to);
        }
        return body;
    }

    private static Map<String, Object> change(Map<String, Object> body) {
        Map<String, Object> change = new HashMap<>(body);
        change.remove("code");
        change.remove("country");
        return change;
    }
}
