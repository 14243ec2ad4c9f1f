package ma.istiqbal.gateway.page;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Duration;
import ma.istiqbal.gateway.Browser;
import ma.istiqbal.gateway.GatewayTest;
import ma.istiqbal.gateway.TestKeycloak;
import ma.istiqbal.test.AdjustableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wiremock.spring.InjectWireMock;

@GatewayTest
class PagesTest {

    private static final String SITES = """
            {"items":[{"code":"RABAT-ANNEX-06","type":"ANNEX","lifecycle":"LIVE",
              "names":{"ar":"الملحقة السادسة","fr":"Annexe 6","en":"Annex 6"},
              "locality":{"ar":"الرباط","fr":"Rabat","en":"Rabat"}}]}
            """;
    private static final String PROGRAMME = """
            {"names":{"ar":"البرنامج","fr":"Le programme","en":"The programme"},
             "vision":{"ar":"رؤية","fr":"Une vision","en":"A vision"},
             "objectives":[{"code":"RECEPTION","names":{"ar":"هدف","fr":"Un objectif","en":"An objective"}}]}
            """;
    private static final String SITE = """
            {"code":"RABAT-ANNEX-06","lifecycle":"SUSPENDED","type":"ANNEX",
             "names":{"ar":"الملحقة السادسة","fr":"Annexe 6","en":"Annex 6"},
             "locality":{"ar":"الرباط","fr":"Rabat","en":"Rabat"},
             "publicNotice":{"ar":"أشغال","fr":"Travaux <b>en cours</b>","en":"Works"},
             "label":{"since":"2026-01-01","until":"2028-12-31"},
             "services":[{"code":"CIN","names":{"ar":"البطاقة","fr":"La carte","en":"The card"},"servicePoints":[],
                          "announcedWaitMinutes":20,"open":true},
                         {"code":"OLD","names":{"ar":"قديم","fr":"Ancien","en":"Bygone"},"servicePoints":[],"open":false}]}
            """;
    private static final String HOURS = """
            {"site":"RABAT-ANNEX-06","open":false,"confirmed":false,
             "week":[{"date":"2026-11-23","weekday":"MONDAY","hours":[{"from":"08:30","to":"16:30"},{"from":"18:00","to":"20:00"}],"provisional":false}],
             "unusualDays":[{"date":"2027-01-11","weekday":"MONDAY","hours":[],"provisional":true,
                             "holiday":{"ar":"ذكرى","fr":"Manifeste","en":"Manifesto"}}]}
            """;
    private static final String RESULTS = """
            {"edition":{"id":"2026-Q3.1","from":"2026-07-01","to":"2026-09-30","publishedAt":"2026-11-05T10:00:00Z"},
             "figures":{"overallMean":{"value":4.2,"n":240,"low":4.0,"high":4.4,"status":"OK"},
                        "csat":{"value":81.3,"n":240,"low":76.0,"high":85.8,"status":"OK"},
                        "receptionIndex":{"value":null,"n":20,"low":60.0,"high":80.0,"status":"INDICATIVE"},
                        "declaredWait":{"p50":{"value":null,"status":"SUPPRESSED"}}}}
            """;

    @InjectWireMock("site")
    WireMockServer site;

    @InjectWireMock("rollout")
    WireMockServer rollout;

    @InjectWireMock("feedback")
    WireMockServer feedback;

    @Autowired
    Browser browser;

    @Autowired
    AdjustableClock clock;

    private static int moments;

    @BeforeEach
    void reset() {
        clock.reset();
        TestKeycloak.reset(clock);
        for (WireMockServer server : new WireMockServer[] {site, rollout, feedback}) {
            server.resetAll();
            server.stubFor(any(anyUrl()).willReturn(status(404)));
        }
        site.stubFor(any(urlPathEqualTo("/public/v1/sites")).willReturn(okJson(SITES)));
        site.stubFor(any(urlPathEqualTo("/api/v1/sites")).willReturn(okJson(SITES)));
        rollout.stubFor(any(urlPathEqualTo("/public/v1/programme")).willReturn(okJson(PROGRAMME)));
    }

    /** Further than anything an earlier test made the pages remember. */
    private void muchLater() {
        clock.moveBy(Duration.ofHours(3).multipliedBy(++moments));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void firstPageShowsTheProgrammeAndItsSitesInItsLanguage(String language) {
        muchLater();

        var page = browser.page("/?lang=" + language);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("lang=\"" + language + "\"", "dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\"")
                .contains(
                        switch (language) {
                            case "ar" -> "الملحقة السادسة";
                            case "fr" -> "Annexe 6";
                            default -> "Annex 6";
                        })
                .contains("/login?lang=" + language)
                .doesNotContain("??", "<script>", "style=", "http://", "https://");
    }

    @ParameterizedTest
    @CsvSource({
        "ar, الملحقة السادسة, أشغال, البطاقة, الاثنين 23 نونبر, 30 شتنبر 2026, '81,3', '76,0 – 85,8', 'بالدقائق: 20'",
        "fr, Annexe 6, Travaux &lt;b&gt;, La carte, lundi 23 novembre, 30 septembre 2026, '81,3', '76,0 – 85,8', 20 min",
        "en, Annex 6, Works, The card, Monday 23 November, September 30, 81.3, 76.0 – 85.8, 20 min",
    })
    void aSiteIsShownWithItsHoursAndWhatWasPublishedOfIt(
            String language,
            String name,
            String notice,
            String service,
            String day,
            String until,
            String share,
            String interval,
            String wait) {
        site.stubFor(get("/public/v1/sites/RABAT-ANNEX-06").willReturn(okJson(SITE)));
        site.stubFor(get("/public/v1/sites/RABAT-ANNEX-06/hours").willReturn(okJson(HOURS)));
        feedback.stubFor(get("/public/v1/indicators?site=RABAT-ANNEX-06").willReturn(okJson(RESULTS)));

        var page = browser.page("/sites/RABAT-ANNEX-06?lang=" + language);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>" + name + "</title>", notice, service, day, until)
                .contains(share, interval, wait, ">240<")
                .contains("<bdi dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\">08:30 – 16:30</bdi></div>")
                .contains("/public/v1/open-data/2026-Q3.1/figures.csv", "is-suspended")
                .doesNotContain("??", "Bygone", "Ancien", "قديم", "http://", "https://");
    }

    @Test
    void aSiteIsShownWithoutTheFiguresThatItDoesNotHaveOrThatAreNotToBeHad() {
        site.stubFor(get("/public/v1/sites/RABAT-ANNEX-06").willReturn(okJson(SITE)));
        assertThat(browser.page("/sites/RABAT-ANNEX-06?lang=en").body())
                .contains("Annex 6", "No figures of this site have been published yet")
                .doesNotContain("figures.csv");

        feedback.stubFor(any(anyUrl()).willReturn(serverError()));
        var silent = browser.page("/sites/RABAT-ANNEX-06?lang=en");
        assertThat(silent.statusCode()).isEqualTo(200);
        assertThat(silent.body()).contains("Annex 6", "unavailable").doesNotContain("have been published yet");
    }

    @Test
    void aSiteThatDoesNotExistIsNotTakenForAnOutage() {
        var unknown = browser.page("/sites/NO-SUCH-SITE?lang=fr");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body())
                .contains("<h1>Aucun site public ne porte ce code</h1>", "<title>Aucun site")
                .doesNotContain("??");

        site.stubFor(any(anyUrl()).willReturn(serverError()));
        var silent = browser.page("/sites/NO-SUCH-SITE?lang=fr");
        assertThat(silent.statusCode()).isEqualTo(503);
        assertThat(silent.headers().firstValue("Retry-After")).contains("10");
        assertThat(silent.body()).contains("momentanément indisponible").doesNotContain("Aucun site");
    }

    @Test
    void browsersLanguageIsTakenAndArabicOtherwise() {
        muchLater();

        assertThat(browser.page("/", "Accept-Language", "fr-MA,fr;q=0.9").body())
                .contains("lang=\"fr\"");
        assertThat(browser.page("/", "Accept-Language", "de").body()).contains("lang=\"ar\"");
    }

    @ParameterizedTest
    @CsvSource({
        "ar, 'أول المواقع، وعددها 1', المواقع التالية, العودة إلى أول المواقع",
        "fr, Les 1 premiers sites, Sites suivants, Revenir aux premiers sites",
        "en, The first 1 sites, More sites, Back to the first sites"
    })
    void firstPageLeadsToTheSitesThatItDoesNotShow(String language, String first, String next, String back) {
        muchLater();
        twoPagesOf("/public/v1/sites");

        assertThat(browser.page("/?lang=" + language).body())
                .contains(first, next, "/?lang=" + language + "&amp;cursor=A%2Bb")
                .doesNotContain("??", "<dd>", back);
        assertThat(browser.page("/?lang=" + language + "&cursor=A%2Bb").body())
                .contains("ANNEX-LAST", back, "href=\"/?cursor=A%2Bb&amp;lang=ar\"")
                .doesNotContain("??", "<dd>", first, next);
    }

    @ParameterizedTest
    @CsvSource({
        "ar, لا توجد هذه الصفحة من اللائحة, العودة إلى أول المواقع",
        "fr, Cette page de la liste n, Revenir aux premiers sites",
        "en, This page of the list does not exist, Back to the first sites"
    })
    void aPageThatTheListDoesNotHaveIsNotTakenForAnOutage(String language, String gone, String back) {
        browser.signIn();
        for (String page : new String[] {"/", "/staff"}) {
            site.stubFor(any(anyUrl()).willReturn(status(400)));
            var forged = browser.page(page + "?lang=" + language + "&cursor=FORGED");
            assertThat(forged.statusCode()).isEqualTo(404);
            assertThat(forged.body())
                    .contains(gone, back, page + "?lang=" + language + "\"")
                    .doesNotContain("??", "class=\"cards\"", "<table>");

            site.stubFor(any(anyUrl()).willReturn(serverError()));
            var silent = browser.page(page + "?lang=" + language + "&cursor=FORGED");
            assertThat(silent.statusCode()).isEqualTo(200);
            assertThat(silent.body()).doesNotContain(gone);
        }
    }

    @Test
    void sitesAreCountedWhereAllAreShown() {
        muchLater();

        assertThat(browser.page("/?lang=en").body()).contains("<dd>1</dd>").doesNotContain("The first", "More sites");
    }

    private void twoPagesOf(String list) {
        site.stubFor(get(urlPathEqualTo(list))
                .willReturn(okJson(SITES.strip().replaceAll("}$", ",\"nextCursor\":\"A+b\"}"))));
        site.stubFor(get(urlPathEqualTo(list))
                .withQueryParam("cursor", equalTo("A+b"))
                .willReturn(okJson(SITES.replace("RABAT-ANNEX-06", "ANNEX-LAST"))));
    }

    @Test
    void silentServicesLeaveNoInventedValue() {
        muchLater();
        site.stubFor(any(anyUrl()).willReturn(serverError()));
        rollout.stubFor(any(anyUrl()).willReturn(serverError()));

        var page = browser.page("/?lang=en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("momentarily unavailable").doesNotContain("<dd>");
    }

    @Test
    void lastAnswerIsShownAndSaidToBeOld() {
        muchLater();
        browser.page("/?lang=en");
        site.stubFor(any(anyUrl()).willReturn(serverError()));
        clock.moveBy(Duration.ofMinutes(2));

        assertThat(browser.page("/?lang=en").body())
                .contains("Annex 6", "The services do not answer at the moment: what you see is as of");
    }

    @Test
    void signedInPersonIsGreetedAndCanSignOut() {
        browser.signIn();

        var page = browser.page("/?lang=en");

        assertThat(page.body())
                .contains("Youssef El Idrissi", "Programme staff", "Sign out")
                .contains("name=\"_csrf\" value=\"" + browser.cookies().get("XSRF-TOKEN"))
                .doesNotContainPattern("eyJ[A-Za-z0-9_-]{10,}\\.");
    }

    @Test
    void staffSeeTheFiguresOfTheirSitesInTheirOwnName() {
        feedback.stubFor(get(urlPathEqualTo("/api/v1/indicators"))
                .withHeader("Authorization", matching("Bearer eyJ.*"))
                .willReturn(okJson("""
                                {"site":"RABAT-ANNEX-06","n":42,"figures":{
                                  "overallMean":{"value":4.2,"n":42,"low":3.9,"high":4.5,"status":"OK","formula":"x"},
                                  "csat":{"value":80.0,"n":42,"low":66.0,"high":90.1,"status":"STALE","formula":"x"},
                                  "receptionIndex":{"value":null,"n":0,"status":"INSUFFICIENT","formula":"x"}}}
                                """)));
        browser.signIn();

        assertThat(browser.page("/staff?lang=en").body())
                .contains("Annex 6", "42", "4.2", "80.0", "66.0 – 90.1", "Being updated", "Too few answers");
    }

    @Test
    void staffAreLedToTheSitesThatThePageDoesNotShow() {
        twoPagesOf("/api/v1/sites");
        browser.signIn();

        assertThat(browser.page("/staff?lang=en").body())
                .contains("The first 1 sites", "/staff?lang=en&amp;cursor=A%2Bb");
        assertThat(browser.page("/staff?lang=en&cursor=A%2Bb").body())
                .contains("Back to the first sites")
                .doesNotContain("The first 1 sites", "More sites");
    }

    @Test
    void staffSeeWhatIsNotToBeHad() {
        feedback.stubFor(any(anyUrl()).willReturn(serverError()));
        browser.signIn();
        assertThat(browser.page("/staff?lang=en").body()).contains("Annex 6", "Not available to you");

        site.stubFor(any(anyUrl()).willReturn(serverError()));
        assertThat(browser.page("/staff?lang=en").body()).contains("momentarily unavailable");
    }

    @Test
    void failedSignInIsToldOnTheFirstPage() {
        assertThat(browser.page("/?signin=failed&lang=en").body()).contains("You were not signed in");
    }

    @ParameterizedTest
    @CsvSource({"ar, غير موجود, rtl", "fr, Introuvable, ltr", "en, Not found, ltr"})
    void whoOpensAPageThatDoesNotExistReadsSoAndAProgramGetsAProblem(String language, String title, String direction) {
        for (String path : new String[] {"/no-such-page", "/f/x.json"}) {
            var page = browser.page(path + "?lang=" + language);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
            assertThat(page.body())
                    .contains("<h1>" + title + "</h1>", "dir=\"" + direction + "\"", "href=\"/?lang=" + language)
                    .doesNotContain("??", "urn:");
            assertThat(browser.get(path).body()).contains("\"code\":\"NOT_FOUND\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"ar, تعذرت قراءة الطلب, rtl", "fr, La requête est illisible, ltr", "en, The request cannot be read, ltr"
    })
    void whatIsRefusedBeforeAnyPageIsReadAsAPageTooAndAProgramGetsAProblem(
            String language, String title, String direction) {
        var page = browser.page("/sites//RABAT-ANNEX-06?lang=" + language);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body()).contains("<h1>" + title + "</h1>", "dir=\"" + direction + "\"");

        assertThat(browser.page("/api//v1/sites").body()).contains("\"code\":\"MALFORMED_REQUEST\"");
        assertThat(browser.get("/sites//RABAT-ANNEX-06").body()).contains("\"code\":\"MALFORMED_REQUEST\"");
    }

    @Test
    void documentsOfTheServicesCanBeBrowsed() {
        site.stubFor(get("/v3/api-docs").willReturn(okJson("{\"openapi\":\"3.1.0\"}")));

        assertThat(browser.page("/docs").body()).contains("/docs/openapi/site-service.json", "/assets/docs.js");
        assertThat(browser.get("/docs/openapi/site-service.json").body()).isEqualTo("{\"openapi\":\"3.1.0\"}");
        assertThat(browser.get("/docs/openapi/nope.json").statusCode()).isEqualTo(404);
        assertThat(browser.get("/docs/ui/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
        assertThat(browser.get("/docs/ui/swagger-ui.css").headers().firstValue("Cache-Control"))
                .contains("max-age=3600, public");
        assertThat(browser.get("/docs/ui/swagger-ui-bundle.js.map").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/../application.yml", "/assets/%2e%2e/application.yml", "/assets/nope.css"})
    void onlyThePagesFilesAreServed(String path) {
        assertThat(browser.get(path).statusCode()).isIn(400, 404);
    }
}
