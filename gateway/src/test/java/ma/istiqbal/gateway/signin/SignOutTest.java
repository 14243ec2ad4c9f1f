package ma.istiqbal.gateway.signin;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import ma.istiqbal.gateway.Browser;
import ma.istiqbal.gateway.GatewayTest;
import ma.istiqbal.gateway.TestKeycloak;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wiremock.spring.InjectWireMock;

@GatewayTest
class SignOutTest {

    @InjectWireMock("site")
    WireMockServer site;

    @Autowired
    Browser browser;

    @Autowired
    Browser keycloak;

    @Autowired
    AdjustableClock clock;

    @BeforeEach
    void signIn() {
        clock.reset();
        TestKeycloak.reset(clock);
        site.resetAll();
        site.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        browser.signIn();
        browser.get("/me");
    }

    private HttpResponse<String> backChannel(String token) {
        return keycloak.send(
                "POST",
                "/logout/connect/back-channel/keycloak",
                "logout_token=" + token,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private boolean signedIn() {
        return browser.get("/me").statusCode() == 200;
    }

    @Test
    void writeOfSessionNeedsItsOwnToken() {
        String[] plain = {"Content-Type", "application/json"};
        var without = browser.send("POST", "/api/v1/sites", "{}", plain);
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("\"code\":\"CSRF_TOKEN_REQUIRED\"");

        var foreign = browser.send(
                "POST",
                "/api/v1/sites",
                "{}",
                "Content-Type",
                "application/json",
                "X-XSRF-TOKEN",
                "x".repeat(43),
                "Cookie",
                "XSRF-TOKEN=" + "x".repeat(43));
        assertThat(foreign.statusCode()).isEqualTo(403);

        var own = browser.send(
                "POST",
                "/api/v1/sites",
                "{}",
                "Content-Type",
                "application/json",
                "X-XSRF-TOKEN",
                browser.cookies().get("XSRF-TOKEN"));
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(site.getAllServeEvents()).hasSize(1);
    }

    @Test
    void signOutEndsTheSessionHereAndAtKeycloak() {
        String before = browser.cookies().get("istiqbal");

        var answer = browser.send(
                "POST", "/logout", "", "X-XSRF-TOKEN", browser.cookies().get("XSRF-TOKEN"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"cookies\", \"storage\"");
        assertThat(TestKeycloak.ENDED).hasSize(1).allMatch(form -> form.contains("refresh_token="));
        assertThat(browser.cookies()).isEmpty();
        browser.cookies().put("istiqbal", before);
        assertThat(signedIn()).isFalse();
    }

    @Test
    void whoSignsOutOfAPageComesToTheFirstInTheSameLanguage() {
        var answer = browser.send(
                "POST",
                "/logout?lang=fr",
                "",
                "Accept",
                "text/html",
                "X-XSRF-TOKEN",
                browser.cookies().get("XSRF-TOKEN"));

        assertThat(answer.headers().firstValue("Location")).contains("/?lang=fr");
    }

    @Test
    void nobodyIsSignedOutByAnotherSite() {
        assertThat(browser.send("POST", "/logout", "").statusCode()).isEqualTo(403);
        browser.get("/logout");
        assertThat(signedIn()).isTrue();
    }

    @Test
    void keycloakEndsTheSession() {
        assertThat(backChannel(TestKeycloak.logoutToken(claims -> claims)).statusCode())
                .isEqualTo(204);
        assertThat(signedIn()).isFalse();
    }

    @Test
    void keycloakEndsAllSessionsOfUser() {
        String token =
                TestKeycloak.logoutToken(claims -> claims.claim("sid", null).subject("staff-1"));

        assertThat(backChannel(token).statusCode()).isEqualTo(204);
        assertThat(signedIn()).isFalse();
    }

    @Test
    void otherSessionsStay() {
        String token = TestKeycloak.logoutToken(claims -> claims.claim("sid", "another"));

        assertThat(backChannel(token).statusCode()).isEqualTo(204);
        assertThat(signedIn()).isTrue();
    }

    static Stream<Arguments> forged() {
        JWTClaimsSet.Builder good = TestKeycloak.logoutClaims();
        return Stream.of(
                Arguments.of("not a token", "x"),
                Arguments.of("wrong type", TestKeycloak.sign("JWT", good.build())),
                Arguments.of("with nonce", TestKeycloak.logoutToken(claims -> claims.claim("nonce", "n"))),
                Arguments.of("for another client", TestKeycloak.logoutToken(claims -> claims.audience("other"))),
                Arguments.of("of another issuer", TestKeycloak.logoutToken(claims -> claims.issuer("http://evil"))),
                Arguments.of("without event", TestKeycloak.logoutToken(claims -> claims.claim("events", Map.of()))),
                Arguments.of("without id", TestKeycloak.logoutToken(claims -> claims.jwtID(null))),
                Arguments.of("about nobody", TestKeycloak.logoutToken(claims -> claims.claim("sid", null))),
                Arguments.of("an hour old", TestKeycloak.logoutToken(claims -> claims.issueTime(anHourAgo()))),
                Arguments.of("access token", Tokens.staff("programme-staff")));
    }

    private static Date anHourAgo() {
        return Date.from(TestKeycloak.clock.instant().minus(Duration.ofHours(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void forgedLogoutTokenEndsNothing(String what, String token) {
        var answer = backChannel(token);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(signedIn()).isTrue();
    }

    @Test
    void logoutTokenWorksOnce() {
        String token = TestKeycloak.logoutToken(claims -> claims);
        assertThat(backChannel(token).statusCode()).isEqualTo(204);
        browser.signIn();

        assertThat(backChannel(token).statusCode()).isEqualTo(400);
        assertThat(signedIn()).isTrue();
    }
}
