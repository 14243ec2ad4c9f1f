package ma.istiqbal.gateway.page;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.http.HttpResponse;
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

/** The form that a poster or a kiosk leads to. */
@GatewayTest
class FeedbackPageTest {

    private static final String FORM = """
            {"publicId":"K7Q2M9XW4RTB","code":"signed-code","status":"%s",
             "site":{"code":"RABAT-ANNEX-06","names":{"ar":"الملحقة","fr":"Annexe","en":"Annex"},
                     "locality":{"ar":"الرباط","fr":"Rabat"}},
             "declarationRef":"D-123/2026",
             "notice":{"ar":"أشغال","fr":"Travaux","en":"Works"},
             "questionnaire":{"id":"core-2","code":"core","version":2,"questions":[
               {"code":"overall","kind":"SMILEY5","required":true,"labels":{"ar":"كيف","fr":"Comment ?","en":"How was it?"},"options":[]},
               {"code":"drivers","kind":"MULTI","required":false,"labels":{"ar":"لماذا","fr":"Pourquoi ?","en":"Why?"},
                "options":[{"code":"WAITING","labels":{"ar":"انتظار","fr":"L'attente","en":"The wait"}}],
                "showIf":[{"question":"overall","operator":"AT_MOST","values":["2"]}]},
               {"code":"clarity","kind":"SCALE5","required":false,"labels":{"ar":"وضوح","fr":"Clair ?","en":"Clear?"},"options":[]},
               {"code":"wait-bucket","kind":"DURATION_BUCKET","required":false,"labels":{"ar":"انتظار","fr":"Attente","en":"Wait"},
                "options":[{"code":"LT10","labels":{"ar":"أقل","fr":"Moins","en":"Less"}}]},
               {"code":"text","kind":"TEXT","required":false,"labels":{"ar":"نص","fr":"Texte","en":"Text"},"options":[]}]}}
            """;

    private static final String RECEIPT =
            "{\"id\":\"0123456789ABCDEFGHJKMNPQRS\",\"continuation\":{\"token\":\"KEY0ABCDEFGHJKMNPQRSTVWX\"}}";
    private static final String MORE =
            "/f/K7Q2M9XW4RTB?lang=ar&outcome=THANKS&of=0123456789ABCDEFGHJKMNPQRS&token=KEY0ABCDEFGHJKMNPQRSTVWX"
                    + "&questionnaire=core-2&said=overall.5";

    @InjectWireMock("feedback")
    WireMockServer feedback;

    @Autowired
    Browser browser;

    @Autowired
    AdjustableClock clock;

    @BeforeEach
    void reset() {
        clock.reset();
        TestKeycloak.reset(clock);
        feedback.resetAll();
        feedback.stubFor(any(anyUrl()).willReturn(status(404)));
    }

    private void pointAsks(String form) {
        feedback.stubFor(
                get(urlPathEqualTo("/public/v1/feedback-points/K7Q2M9XW4RTB")).willReturn(okJson(form)));
    }

    private HttpResponse<String> form(String path, String fields) {
        return browser.send("POST", path, fields, "Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void posterLeadsToFormWithFaces() {
        pointAsks(FORM.formatted("ACTIVE"));

        var page = browser.page("/f/K7Q2M9XW4RTB?lang=fr");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<title>Votre visite – Annexe</title>",
                        "Comment ?",
                        "face-1.svg",
                        "face-5.svg",
                        "Clair ?",
                        "Moins",
                        "<textarea")
                .contains("action=\"/f/K7Q2M9XW4RTB?lang=fr\"")
                .contains("name=\"questionnaire\" value=\"core-2\"")
                .containsPattern("name=\"key\" value=\"[A-Za-z0-9_-]{20,}\"")
                .doesNotContain("??", "_csrf", "signed-code");
    }

    @Test
    void answersArePassedOnAndThanked() {
        pointAsks(FORM.formatted("ACTIVE"));
        feedback.stubFor(post("/public/v1/feedback").willReturn(aResponse().withStatus(201)));

        var sent = form(
                "/f/K7Q2M9XW4RTB?lang=fr",
                "key=aaaaaaaaaaaaaaaaaaaaaaaa&answer-overall=5&answer-clarity=4&answer-wait-bucket=LT10"
                        + "&answer-text=%D8%B4%D9%83%D8%B1%D8%A7&answer-unknown=1");

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location")).contains("/f/K7Q2M9XW4RTB?lang=fr&outcome=THANKS");
        feedback.verify(postRequestedFor(urlEqualTo("/public/v1/feedback"))
                .withHeader("Idempotency-Key", equalTo("aaaaaaaaaaaaaaaaaaaaaaaa"))
                .withHeader("Content-Type", containing("json"))
                .withRequestBody(matchingJsonPath("$.point", equalTo("signed-code")))
                .withRequestBody(matchingJsonPath("$.language", equalTo("fr")))
                .withRequestBody(matchingJsonPath("$.capturedAt", matching("20.*Z")))
                .withRequestBody(matchingJsonPath("$.answers[?(@.overall == 5)]"))
                .withRequestBody(matchingJsonPath("$.answers.wait-bucket", equalTo("LT10")))
                .withRequestBody(matchingJsonPath("$.answers.text", equalTo("شكرا"))));
        assertThat(browser.page("/f/K7Q2M9XW4RTB?lang=fr&outcome=THANKS").body())
                .contains("Merci");
    }

    @Test
    void afterOneTapMoreCanBeToldOfTheSameVisit() {
        pointAsks(FORM.formatted("ACTIVE"));
        feedback.stubFor(post("/public/v1/feedback").willReturn(okJson(RECEIPT).withStatus(201)));
        feedback.stubFor(
                post("/public/v1/feedback/0123456789ABCDEFGHJKMNPQRS/answers").willReturn(okJson(RECEIPT)));

        var tapped = form("/f/K7Q2M9XW4RTB?lang=ar", "key=aaaaaaaaaaaaaaaaaaaaaaaa&answer-overall=5");
        assertThat(tapped.headers().firstValue("Location")).contains(MORE);

        var thanks = browser.page(MORE);
        assertThat(thanks.body())
                .contains("شكرا لكم", "dir=\"rtl\"", "وضوح", "action=\"/f/K7Q2M9XW4RTB/more?lang=ar\"")
                .contains("name=\"of\" value=\"0123456789ABCDEFGHJKMNPQRS\"", "lang=fr", "token=KEY0")
                .contains(
                        "name=\"said\" value=\"overall.5\"",
                        "data-said=\"overall.5\"",
                        "/assets/asked.css?when=drivers:overall.1.2")
                .doesNotContain("??", "answer-overall");

        var added = form(
                "/f/K7Q2M9XW4RTB/more?lang=ar",
                "key=bbbbbbbbbbbbbbbbbbbbbbbb&of=0123456789ABCDEFGHJKMNPQRS"
                        + "&token=KEY0ABCDEFGHJKMNPQRSTVWX&answer-clarity=4");
        assertThat(added.headers().firstValue("Location").orElse("")).contains("outcome=COMPLETED");
        feedback.verify(postRequestedFor(urlEqualTo("/public/v1/feedback/0123456789ABCDEFGHJKMNPQRS/answers"))
                .withHeader("Idempotency-Key", equalTo("bbbbbbbbbbbbbbbbbbbbbbbb"))
                .withRequestBody(matchingJsonPath("$.token", equalTo("KEY0ABCDEFGHJKMNPQRSTVWX")))
                .withRequestBody(matchingJsonPath("$.answers[?(@.clarity == 4)]")));
        assertThat(browser.page(added.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("صارت إضافتكم جزءا من جوابكم")
                .doesNotContain("<form method=\"post\" action=\"/f/", "??");
    }

    @Test
    void whoHasBegunWithAnEarlierVersionIsReadAndAskedFurtherByThat() {
        String newest = FORM.formatted("ACTIVE").replace("core-2", "core-3").replace("clarity", "plainness");
        pointAsks(newest);
        feedback.stubFor(get(urlPathEqualTo("/public/v1/feedback-points/K7Q2M9XW4RTB"))
                .withQueryParam("questionnaire", equalTo("core-2"))
                .willReturn(okJson(FORM.formatted("ACTIVE"))));
        feedback.stubFor(post("/public/v1/feedback").willReturn(okJson(RECEIPT).withStatus(201)));

        var sent = form(
                "/f/K7Q2M9XW4RTB?lang=ar",
                "key=gggggggggggggggggggggggg&questionnaire=core-2&answer-overall=5&answer-clarity=4");

        assertThat(sent.headers().firstValue("Location")).contains(MORE);
        feedback.verify(postRequestedFor(urlEqualTo("/public/v1/feedback"))
                .withRequestBody(matchingJsonPath("$.questionnaire", equalTo("core-2")))
                .withRequestBody(matchingJsonPath("$.answers[?(@.clarity == 4)]")));
        assertThat(browser.page(MORE).body())
                .contains("name=\"questionnaire\" value=\"core-2\"", "answer-clarity")
                .doesNotContain("answer-plainness");
    }

    /** Without a script or a stylesheet every question is shown; what is not asked is not sent. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2|{\"drivers\":[\"WAITING\"],\"clarity\":4}", "5|{\"clarity\":4}"})
    void whatWasSaidWithOneTapDecidesWhatIsAskedAfterwards(String overall, String answers) {
        pointAsks(FORM.formatted("ACTIVE"));
        feedback.stubFor(
                post("/public/v1/feedback/0123456789ABCDEFGHJKMNPQRS/answers").willReturn(okJson(RECEIPT)));
        form(
                "/f/K7Q2M9XW4RTB/more?lang=ar",
                "key=bbbbbbbbbbbbbbbbbbbbbbbb&of=0123456789ABCDEFGHJKMNPQRS"
                        + "&token=KEY0ABCDEFGHJKMNPQRSTVWX&answer-clarity=4&answer-drivers=WAITING&said=overall."
                        + overall);
        String body = feedback.findAll(
                        postRequestedFor(urlEqualTo("/public/v1/feedback/0123456789ABCDEFGHJKMNPQRS/answers")))
                .getFirst()
                .getBodyAsString();
        assertThat(body).contains("\"answers\":" + answers);
    }

    @ParameterizedTest
    @CsvSource({
        "ar, تعذر تسجيل جوابكم الآن, إعادة الإرسال",
        "fr, Votre réponse n&#39;a pu être prise en compte, Renvoyer",
        "en, Your answer could not be taken just now, Send again"
    })
    void whatCouldNotBeTakenCanBeSentOnceMoreAsItWas(String language, String why, String again) {
        pointAsks(FORM.formatted("ACTIVE"));
        feedback.stubFor(post("/public/v1/feedback").willReturn(serverError()));
        String fields = "key=hhhhhhhhhhhhhhhhhhhhhhhh&answer-overall=5&answer-text=a+%22b%22";

        var unsent = form("/f/K7Q2M9XW4RTB?lang=" + language, fields);
        assertThat(unsent.statusCode()).isEqualTo(503);
        assertThat(unsent.body())
                .contains("<title>" + why, "lang=\"" + language + "\"", ">" + again + "</button>", "autofocus")
                .contains("name=\"key\" value=\"hhhhhhhhhhhhhhhhhhhhhhhh\"")
                .contains("name=\"answer-text\" value=\"a &quot;b&quot;\"")
                .doesNotContain("??");

        feedback.stubFor(any(anyUrl()).willReturn(serverError()));
        assertThat(form("/f/K7Q2M9XW4RTB?lang=" + language, fields).body()).contains("hhhhhhhhhhhhhhhhhhhhhhhh", why);
    }

    @ParameterizedTest
    @CsvSource({
        "ar, لم تُقبل بعض أجوبتكم كما هي, لا يمكن قبول هذا الجواب",
        "fr, Certaines de vos réponses, Cette réponse ne peut être prise",
        "en, Some of your answers could not be taken, This answer cannot be taken"
    })
    void answersThatAreRefusedAreMarkedAndNothingIsLost(String language, String why, String here) {
        pointAsks(FORM.formatted("ACTIVE"));
        feedback.stubFor(post("/public/v1/feedback").willReturn(okJson("""
                        {"code":"INVALID_REQUEST","violations":[{"pointer":"/answers/drivers","code":"CHOSEN_ALONE"}]}
                        """).withStatus(400)));

        var refused = form(
                "/f/K7Q2M9XW4RTB?lang=" + language,
                "key=iiiiiiiiiiiiiiiiiiiiiiii&answer-overall=2&answer-drivers=WAITING&answer-wait-bucket=LT10"
                        + "&answer-text=so+long");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("<title>" + why, "role=\"alert\" tabindex=\"-1\" autofocus", here, "<details open")
                .contains("data-question=\"drivers\" aria-describedby=\"unfit-drivers\"", "id=\"unfit-drivers\"")
                .contains("value=\"2\" required checked=\"checked\"")
                .contains(
                        "value=\"WAITING\" checked=\"checked\"",
                        "value=\"LT10\" checked=\"checked\"",
                        ">so long</textarea>")
                .doesNotContain("??", "unfit-text", "iiiiiiiiiiiiiiiiiiiiiiii");
    }

    @Test
    void aTextThatIsRefusedIsMarkedAtItsField() {
        pointAsks(FORM.formatted("ACTIVE"));
        feedback.stubFor(post("/public/v1/feedback").willReturn(okJson("""
                        {"code":"INVALID_REQUEST","violations":[{"pointer":"/answers/text","code":"TOO_LONG"}]}
                        """).withStatus(400)));

        assertThat(form("/f/K7Q2M9XW4RTB?lang=en", "key=nnnnnnnnnnnnnnnnnnnnnnnn&answer-overall=2&answer-text=so+long")
                        .body())
                .contains("aria-invalid=\"true\" aria-describedby=\"unfit-text\"");
    }

    @Test
    void aFormWithoutAFaceAsksForOneAndKeepsWhatWasWritten() {
        pointAsks(FORM.formatted("ACTIVE"));

        assertThat(form("/f/K7Q2M9XW4RTB?lang=en", "key=jjjjjjjjjjjjjjjjjjjjjjjj&answer-text=so+long")
                        .body())
                .contains(
                        "<title>Please choose a face", "class=\"faces\" aria-describedby=\"problem\"", "id=\"problem\"")
                .contains(">so long</textarea>");
    }

    @Test
    void whoAddsNothingToTheVisitIsToldAndAskedAgain() {
        pointAsks(FORM.formatted("ACTIVE"));

        assertThat(form(
                                "/f/K7Q2M9XW4RTB/more?lang=en",
                                "key=kkkkkkkkkkkkkkkkkkkkkkkk&of=0123456789ABCDEFGHJKMNPQRS"
                                        + "&token=KEY0ABCDEFGHJKMNPQRSTVWX&questionnaire=core-2&said=overall.5")
                        .body())
                .contains("<title>Nothing was added", "data-said=\"overall.5\"", "token=KEY0", "autofocus");
    }

    @Test
    void whatAFormSaysIsNotTakenForItsAddress() {
        pointAsks(FORM.formatted("ACTIVE"));
        feedback.stubFor(post("/public/v1/feedback").willReturn(okJson(RECEIPT).withStatus(201)));
        String fields = "key=mmmmmmmmmmmmmmmmmmmmmmmm&answer-overall=2&answer-drivers=A&answer-drivers=B";

        assertThat(form("/f/K7Q2M9XW4RTB?lang=en", fields).statusCode()).isEqualTo(302);
        assertThat(form("/f/K7Q2M9XW4RTB?lang=en&language=en", fields).body()).contains("UNKNOWN_PARAMETER");
        assertThat(form("/f/K7Q2M9XW4RTB?lang=en&lang=fr", fields).body()).contains("GIVEN_TWICE");
        assertThat(form("/f/K7Q2M9XW4RTB?lang=en&l%61ng=fr", fields).body()).contains("GIVEN_TWICE");
    }

    @Test
    void anEndOfLineIsOneLetter() {
        pointAsks(FORM.formatted("ACTIVE"));
        feedback.stubFor(post("/public/v1/feedback").willReturn(okJson(RECEIPT).withStatus(201)));

        form("/f/K7Q2M9XW4RTB?lang=en", "key=llllllllllllllllllllllll&answer-overall=5&answer-text=so%0D%0Along");

        feedback.verify(postRequestedFor(urlEqualTo("/public/v1/feedback"))
                .withRequestBody(matchingJsonPath("$.answers.text", equalTo("so\nlong"))));
    }

    @Test
    void whoIsThankedIsThankedInAnotherLanguageToo() {
        pointAsks(FORM.formatted("ACTIVE"));

        assertThat(browser.page("/f/K7Q2M9XW4RTB?lang=fr&outcome=COMPLETED").body())
                .contains("href=\"/f/K7Q2M9XW4RTB?outcome=COMPLETED&amp;lang=ar\"");
    }

    @Test
    void aNameThatIsNotTranslatedSaysItsLanguage() {
        pointAsks(FORM.formatted("ACTIVE"));

        assertThat(browser.page("/f/K7Q2M9XW4RTB?lang=en").body())
                .contains("<h1 lang=\"en\">Annex</h1>", "<p lang=\"fr\">Rabat</p>");
    }

    @ParameterizedTest
    @CsvSource({"KIOSK, ACTIVE, true", "KIOSK, SUSPENDED, true", "QR, ACTIVE, false"})
    void aSharedScreenIsToldApart(String channel, String state, boolean shared) {
        pointAsks(FORM.formatted(state).replace("\"site\":", "\"channel\":\"" + channel + "\",\"site\":"));

        assertThat(browser.page("/f/K7Q2M9XW4RTB").body().contains("data-start=\"/f/K7Q2M9XW4RTB\" data-shared"))
                .isEqualTo(shared);
    }

    @Test
    void aRefusalAtASharedScreenLeadsBackToTheFormToo() {
        var refused = browser.page("/f/K7Q2M9XW4RTB?lang=en&outcome=GOOD");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("data-start=\"/f/K7Q2M9XW4RTB\"", "/assets/feedback.js", "no network");
        assertThat(browser.page("/nope?lang=en").body()).doesNotContain("data-start");
    }

    /** Browsers put back what was in a field, hidden ones too: the next visitor's form would be sent as the last one's. */
    @Test
    void noBrowserPutsTheLastVisitorsKeyIntoTheNextForm() {
        pointAsks(FORM.formatted("ACTIVE"));

        assertThat(browser.page("/f/K7Q2M9XW4RTB").body())
                .contains(
                        "autocomplete=\"off\" name=\"key\"",
                        "autocomplete=\"off\" name=\"opened\"",
                        "autocomplete=\"off\" name=\"of\"",
                        "autocomplete=\"off\" name=\"token\"");
    }

    /** Phones from before 2023 do not know {@code :has}. */
    @Test
    void theChosenFaceIsSeenOnAnOldPhone() {
        assertThat(browser.get("/assets/pages.css").body())
                .contains(".faces input:checked + img", ".faces input:focus + img")
                .doesNotContain(".faces label:has");
    }

    @Test
    void theSameFormSentTwiceIsTheSameRequest() {
        pointAsks(FORM.formatted("ACTIVE"));
        feedback.stubFor(post("/public/v1/feedback").willReturn(okJson(RECEIPT).withStatus(201)));
        long shown = clock.instant().getEpochSecond();
        String fields = "key=cccccccccccccccccccccccc&answer-overall=5&opened=" + shown;
        form("/f/K7Q2M9XW4RTB", fields);
        clock.moveBy(Duration.ofSeconds(40));
        form("/f/K7Q2M9XW4RTB", fields);
        assertThat(feedback.findAll(postRequestedFor(urlEqualTo("/public/v1/feedback"))).stream()
                        .map(com.github.tomakehurst.wiremock.verification.LoggedRequest::getBodyAsString)
                        .distinct())
                .singleElement()
                .asString()
                .contains("\"openedAt\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&opened=", "&opened=x", "&opened=99999999999", "&opened=0"})
    void aFormThatDoesNotTellWhenItWasShownIsTakenNow(String opened) {
        pointAsks(FORM.formatted("ACTIVE"));
        feedback.stubFor(post("/public/v1/feedback").willReturn(okJson(RECEIPT).withStatus(201)));
        var sent = form("/f/K7Q2M9XW4RTB?lang=fr", "key=dddddddddddddddddddddddd&answer-overall=5" + opened);
        assertThat(sent.headers().firstValue("Location").orElse("")).contains("outcome=THANKS");
        assertThat(feedback.findAll(postRequestedFor(urlEqualTo("/public/v1/feedback")))
                        .getFirst()
                        .getBodyAsString())
                .doesNotContain("openedAt");
    }

    @Test
    void whatWasTakenBeforeIsThankedForAndWhatComesTooLateIsTold() {
        pointAsks(FORM.formatted("ACTIVE"));
        feedback.stubFor(post("/public/v1/feedback")
                .willReturn(okJson("{\"code\":\"IDEMPOTENCY_KEY_REUSED\"}").withStatus(422)));
        feedback.stubFor(
                post("/public/v1/feedback/0123456789ABCDEFGHJKMNPQRS/answers").willReturn(status(410)));
        assertThat(form("/f/K7Q2M9XW4RTB?lang=fr", "key=eeeeeeeeeeeeeeeeeeeeeeee&answer-overall=5")
                        .headers()
                        .firstValue("Location"))
                .contains("/f/K7Q2M9XW4RTB?lang=fr&outcome=THANKS");
        var late = form(
                "/f/K7Q2M9XW4RTB/more?lang=en",
                "key=ffffffffffffffffffffffff&of=0123456789ABCDEFGHJKMNPQRS"
                        + "&token=KEY0ABCDEFGHJKMNPQRSTVWX&answer-clarity=4");
        assertThat(browser.page(late.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("The time to add something is over");
    }

    @Test
    void anInventedVisitIsNotOffered() {
        pointAsks(FORM.formatted("ACTIVE"));
        assertThat(browser.page(
                                "/f/K7Q2M9XW4RTB?lang=en&outcome=THANKS&of=../x&token=%3Cscript%3E&said=overall.%3Cscript%3E")
                        .body())
                .contains("Thank you")
                .doesNotContain("/more", "<script>");
    }

    @Test
    void sixtyBehindOneAddressAreHeardAtOnceAndAScriptIsThrottled() {
        feedback.stubFor(post("/public/v1/feedback").willReturn(okJson(RECEIPT).withStatus(201)));
        String body = "{\"point\":\"OFFICE000001-0A1BQWERTY\"}";
        java.util.function.Supplier<java.net.http.HttpResponse<String>> send =
                () -> browser.send("POST", "/public/v1/feedback", body, "Content-Type", "application/json");
        for (int citizen = 0; citizen < 60; citizen++) {
            assertThat(send.get().statusCode()).as("citizen %d", citizen).isEqualTo(201);
        }
        var refused = java.util.stream.Stream.generate(send)
                .limit(100)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.headers().firstValue("Retry-After").orElse("")).matches("[1-9]");
        assertThat(refused.headers().firstValue("RateLimit-Policy").orElse("")).contains("\"feedback\";q=60;w=120");
        assertThat(refused.headers().firstValue("RateLimit").orElse("")).contains("\"feedback\";r=0");
    }

    @Test
    void conditionalQuestionsAreInThePageAndTheStylesheetShowsThemWhenTheyAreAsked() {
        pointAsks(FORM.formatted("ACTIVE"));

        assertThat(browser.page("/f/K7Q2M9XW4RTB?lang=ar").body())
                .contains("href=\"/assets/asked.css?when=drivers:overall.1.2\"")
                .contains("data-question=\"drivers\"", "D-123/2026");

        var style = browser.get("/assets/asked.css?when=drivers:overall.1.2");
        assertThat(style.headers().firstValue("Content-Type")).contains("text/css");
        assertThat(style.headers().firstValue("Cache-Control")).contains("max-age=86400, public");
        assertThat(style.body()).isEqualTo("""
                @supports selector(:has(*)) {
                [data-question="drivers"] { display: none }
                form:has([name="answer-overall"][value="1"]:checked,[data-said="overall.1"],\
                [name="answer-overall"][value="2"]:checked,[data-said="overall.2"]) \
                [data-question="drivers"] { display: block }
                }
                """);
        assertThat(browser.get("/assets/asked.css?when=a%7D%20body%7Bdisplay:none")
                        .body())
                .isEqualTo("@supports selector(:has(*)) {\n}\n");
    }

    @Test
    void revokedOrUnknownPosterGetsFriendlyPage() {
        feedback.stubFor(get("/public/v1/feedback-points/REVOKED1").willReturn(status(410)));
        feedback.stubFor(get("/public/v1/feedback-points/ASLEEP01").willReturn(okJson(FORM.formatted("SUSPENDED"))));

        assertThat(browser.page("/f/REVOKED1?lang=en").body()).contains("takes no answers at the moment");
        assertThat(browser.page("/f/UNKNOWN1?lang=en").statusCode()).isEqualTo(404);
        assertThat(browser.page("/f/ASLEEP01?lang=en").body()).contains("takes no answers at the moment", "Works");
    }

    @Test
    void outageIsNotTakenForRevokedPoster() {
        feedback.stubFor(any(anyUrl()).willReturn(serverError()));

        var page = browser.page("/f/K7Q2M9XW4RTB?lang=en");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("momentarily unavailable").doesNotContain("takes no answers");
    }
}
