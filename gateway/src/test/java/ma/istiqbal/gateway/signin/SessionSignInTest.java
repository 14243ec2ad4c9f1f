package ma.istiqbal.gateway.signin;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.time.Duration;
import ma.istiqbal.gateway.Browser;
import ma.istiqbal.gateway.GatewayTest;
import ma.istiqbal.gateway.TestKeycloak;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wiremock.spring.InjectWireMock;

@GatewayTest
class SessionSignInTest {

    @InjectWireMock("site")
    WireMockServer site;

    @Autowired
    Browser browser;

    @Autowired
    Browser other;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MeterRegistry metrics;

    @BeforeEach
    void reset() {
        clock.reset();
        TestKeycloak.reset(clock);
        site.resetAll();
        site.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    }

    @Test
    void signInAsksKeycloakForCodeWithStateNonceAndProofKey() {
        var answer = browser.page("/login?lang=fr");

        assertThat(answer.statusCode()).isEqualTo(302);
        URI keycloak = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(keycloak.toString()).startsWith(Tokens.issuer() + "/protocol/openid-connect/auth?");
        assertThat(keycloak.getQuery())
                .contains("response_type=code", "client_id=gateway", "code_challenge_method=S256", "ui_locales=fr")
                .contains("redirect_uri=http://localhost:8080/login/oauth2/code/keycloak")
                .containsPattern("state=[^&]{20,}")
                .containsPattern("nonce=[^&]{20,}")
                .containsPattern("code_challenge=[^&]{43}");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("istiqbal=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void requestReadsItsSessionOnce() {
        browser.signIn();
        long before = reads();
        browser.get("/api/v1/sites");
        browser.get("/me");

        assertThat(reads() - before).isEqualTo(2);
    }

    private long reads() {
        return metrics
                .get("mongodb.driver.commands")
                .tag("command", "find")
                .tag("collection", "sessions")
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void signedInPersonIsKnownAndSeesNoToken() {
        browser.signIn();

        var me = browser.get("/me");

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body())
                .contains("\"name\":\"Youssef El Idrissi\"", "\"username\":\"programme-staff\"", "\"kind\":\"STAFF\"")
                .contains("\"roles\":[\"programme-staff\"]", "\"csrfHeader\":\"X-XSRF-TOKEN\"")
                .doesNotContainPattern("eyJ[A-Za-z0-9_-]{10,}\\.");
        assertThat(browser.cookies().values()).noneMatch(value -> value.startsWith("eyJ"));
        assertThat(me.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void sessionIdChangesAtSignInAndTheOldOneIsDead() {
        var begun = browser.beginSignIn();
        String before = browser.cookies().get("istiqbal");
        browser.finishSignIn(begun);

        assertThat(browser.cookies().get("istiqbal")).isNotEqualTo(before);
        other.cookies().put("istiqbal", before);
        assertThat(other.get("/me").statusCode()).isEqualTo(401);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void sessionsTokenIsRelayed() {
        browser.signIn().get("/api/v1/sites");

        assertThat(site.getAllServeEvents().getFirst().getRequest().getHeader("Authorization"))
                .startsWith("Bearer eyJ");
    }

    @Test
    void strangerGetsProblemAndReaderOfPagesIsSentToSignIn() {
        assertThat(browser.get("/api/v1/sites", "Accept", "application/json").statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/me").body()).contains("\"code\":\"UNAUTHENTICATED\"");
        assertThat(browser.page("/staff").headers().firstValue("Location")).contains("/login?to=%2Fstaff");
    }

    @Test
    void stateThatIsNotOursSignsNobodyIn() {
        browser.beginSignIn();

        var answer = browser.page("/login/oauth2/code/keycloak?code=code&state=forged");

        assertThat(answer.headers().firstValue("Location")).contains("/?lang=en&signin=failed");
        assertThat(browser.get("/me").statusCode()).isEqualTo(401);
    }

    @Test
    void answerOfKeycloakWorksOnce() {
        var begun = browser.beginSignIn();
        browser.finishSignIn(begun);

        assertThat(browser.finishSignIn(begun).headers().firstValue("Location")).contains("/?lang=en&signin=failed");
    }

    @Test
    void idTokenForAnotherSignInIsRefused() {
        var begun = browser.beginSignIn();
        begun.put("nonce", "another");

        assertThat(browser.finishSignIn(begun).headers().firstValue("Location")).contains("/?lang=en&signin=failed");
        assertThat(browser.get("/me").statusCode()).isEqualTo(401);
    }

    @Test
    void whoCouldNotSignInIsToldSoInTheLanguageOfTheSignIn() {
        browser.page("/login?lang=fr");
        String told = browser.page("/login/oauth2/code/keycloak?error=access_denied&state=forged")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(told).isEqualTo("/?lang=fr&signin=failed");
        assertThat(browser.page(told).body()).contains("La connexion n&#39;a pas abouti");
    }

    @Test
    void whoSignsInFromNowhereComesOutInTheLanguageOfTheSignIn() {
        String keycloak =
                browser.page("/login?lang=ar").headers().firstValue("Location").orElseThrow();

        assertThat(browser.finishSignIn(Browser.parameters(URI.create(keycloak).getRawQuery()))
                        .headers()
                        .firstValue("Location"))
                .contains("/?lang=ar");
    }

    @Test
    void afterSignInThePersonComesBackToThePage() {
        browser.page("/login?to=/staff");
        var begun = browser.beginSignIn();

        assertThat(browser.finishSignIn(begun).headers().firstValue("Location")).contains("/staff");
    }

    @Test
    void whoseSessionEndedComesBackToTheSamePageOfTheListInTheSameLanguage() {
        String login = browser.page("/staff?lang=fr&cursor=A%2Bb")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(login).isEqualTo("/login?to=%2Fstaff%3Flang%3Dfr%26cursor%3DA%252Bb&lang=fr");

        assertThat(browser.page(login).headers().firstValue("Location").orElse(""))
                .contains("ui_locales=fr");
        assertThat(browser.finishSignIn(browser.beginSignIn()).headers().firstValue("Location"))
                .contains("/staff?lang=fr&cursor=A%2Bb");
    }

    @Test
    void nobodyIsSentToAnotherSite() {
        for (String evil : new String[] {
            "//evil.example", "https://evil.example", "/\\evil.example", "/%0d%0aX:1", "/?a=\n", "/staff?to=//evil"
        }) {
            assertThat(SignInRequests.isOurs(evil)).as(evil).isFalse();
        }
    }

    @Test
    void twentyRequestsAtTheEndOfTheTokenRefreshItOnce() throws Exception {
        browser.signIn();
        clock.moveBy(Duration.ofSeconds(290));

        var requests = new java.util.ArrayList<Thread>();
        var failures = new java.util.concurrent.ConcurrentLinkedQueue<Integer>();
        for (int i = 0; i < 20; i++) {
            requests.add(Thread.startVirtualThread(() -> {
                int status = browser.get("/api/v1/sites").statusCode();
                if (status != 200) {
                    failures.add(status);
                }
            }));
        }
        for (Thread request : requests) {
            request.join();
        }

        assertThat(failures).isEmpty();
        assertThat(TestKeycloak.REFRESHES).hasValue(1);
    }

    @Test
    void outageOfKeycloakStopsNobodyWhoseTokenIsValid() {
        browser.signIn();
        TestKeycloak.mood = TestKeycloak.Mood.DOWN;
        clock.moveBy(Duration.ofSeconds(280));

        assertThat(browser.get("/api/v1/sites").statusCode()).isEqualTo(200);
    }

    @Test
    void sessionOutlivesAnOutageOfKeycloak() {
        browser.signIn();
        TestKeycloak.mood = TestKeycloak.Mood.DOWN;
        clock.moveBy(Duration.ofSeconds(400));

        var during = browser.get("/api/v1/sites");
        assertThat(during.statusCode()).isEqualTo(503);
        assertThat(during.body()).contains("\"code\":\"SIGN_IN_UNAVAILABLE\"");
        assertThat(during.headers().firstValue("Retry-After")).contains("5");

        TestKeycloak.mood = TestKeycloak.Mood.GIVING;
        await().atMost(Duration.ofSeconds(5))
                .until(() -> browser.get("/api/v1/sites").statusCode() == 200);
    }

    @Test
    void sessionEndsWhenKeycloakKnowsItNoMore() {
        browser.signIn();
        TestKeycloak.mood = TestKeycloak.Mood.REFUSING;
        clock.moveBy(Duration.ofSeconds(400));

        assertThat(browser.get("/api/v1/sites").statusCode()).isEqualTo(401);
        TestKeycloak.mood = TestKeycloak.Mood.GIVING;
        assertThat(browser.get("/me").statusCode()).isEqualTo(401);
    }

    @Test
    void idleSessionEndsAfterHalfAnHour() {
        browser.signIn();
        clock.moveBy(Duration.ofMinutes(29));
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
        clock.moveBy(Duration.ofMinutes(31));
        assertThat(browser.get("/me").statusCode()).isEqualTo(401);
    }

    @Test
    void noSessionIsOlderThanTwelveHours() {
        browser.signIn();
        for (int i = 0; i < 35; i++) {
            clock.moveBy(Duration.ofMinutes(20));
            assertThat(browser.get("/me").statusCode())
                    .as("after %d × 20 minutes", i + 1)
                    .isEqualTo(200);
        }
        clock.moveBy(Duration.ofMinutes(21));
        assertThat(browser.get("/me").statusCode()).isEqualTo(401);
    }

    @Test
    void newRolesCountFromTheNextTokenOn() {
        browser.signIn();
        TestKeycloak.role = "auditor";
        clock.moveBy(Duration.ofSeconds(400));

        assertThat(browser.get("/me").body()).contains("\"roles\":[\"auditor\"]");
    }
}
