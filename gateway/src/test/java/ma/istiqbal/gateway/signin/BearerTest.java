package ma.istiqbal.gateway.signin;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.mongodb.client.MongoDatabase;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wiremock.spring.InjectWireMock;

@GatewayTest
class BearerTest {

    @InjectWireMock("site")
    WireMockServer site;

    @Autowired
    Browser client;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MongoDatabase database;

    @BeforeEach
    void reset() {
        clock.reset();
        TestKeycloak.reset(clock);
        site.resetAll();
        site.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    }

    static Stream<Arguments> badTokens() {
        String good = Tokens.staff("programme-staff");
        String[] parts = good.split("\\.");
        return Stream.of(
                Arguments.of("none", ""),
                Arguments.of("garbage", "x"),
                Arguments.of("no signature", parts[0] + "." + parts[1] + "."),
                Arguments.of("algorithm none", "eyJhbGciOiJub25lIn0." + parts[1] + "."),
                Arguments.of("changed payload", parts[0] + "." + parts[1].substring(1) + "." + parts[2]),
                Arguments.of("other issuer", minted(claims -> claims.issuer(Tokens.issuer() + "/"))),
                Arguments.of("other audience", minted(claims -> claims.audience("account"))),
                Arguments.of(
                        "expired",
                        minted(claims -> claims.expirationTime(at(-61)).issueTime(at(-600)))),
                Arguments.of("not yet valid", minted(claims -> claims.notBeforeTime(at(120)))),
                Arguments.of("endless", minted(claims -> claims.expirationTime(at(400_000_000)))),
                Arguments.of("id token", minted(claims -> claims.claim("typ", "ID"))),
                Arguments.of("local realm", minted(claims -> claims.claim("local", true))));
    }

    private static String minted(UnaryOperator<JWTClaimsSet.Builder> change) {
        return Tokens.mint(claims ->
                change.apply(claims.subject("x").claim("realm_access", Map.of("roles", List.of("programme-admin")))));
    }

    private static Date at(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void badTokenIsRefused(String what, String token) {
        var answer = client.get("/api/v1/sites", "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(site.getAllServeEvents()).isEmpty();
    }

    @Test
    void nobodyComesInWithPasswordOrTokenInTheAddress() {
        String token = Tokens.staff("programme-staff");

        assertThat(client.get("/api/v1/sites", "Authorization", "Basic dXNlcjpwYXNz")
                        .statusCode())
                .isEqualTo(401);
        assertThat(client.get("/api/v1/sites?access_token=" + token).statusCode())
                .isEqualTo(401);
    }

    /** Each would be a document in the store, for whoever asks. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Basic dXNlcjpwYXNz", "Bearer x"})
    void whoIsRefusedIsGivenNoSession(String authorization) {
        client.cookies().clear();
        long before = database.getCollection("sessions").countDocuments();

        var answer = authorization.isEmpty()
                ? client.get("/api/v1/sites")
                : client.get("/api/v1/sites", "Authorization", authorization);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(database.getCollection("sessions").countDocuments()).isEqualTo(before);
    }

    @Test
    void partnersSystemIsKnown() {
        var me = client.get("/me", "Authorization", "Bearer " + Tokens.system("INTERIOR", "sites.read"));

        assertThat(me.body())
                .contains("\"name\":\"interior-system\"", "\"kind\":\"PARTNER_SYSTEM\"", "\"partner\":\"INTERIOR\"")
                .contains("\"scope:sites.read\"")
                .doesNotContain("csrfHeader", "username");
    }

    @Test
    void tokenCountsWhenSessionComesWithIt() {
        client.signIn();

        var me = client.get("/me", "Authorization", "Bearer " + Tokens.system("HEALTH", "sites.read"));
        var forged = client.get("/me", "Authorization", "Bearer forged");

        assertThat(me.body()).contains("\"kind\":\"PARTNER_SYSTEM\"").doesNotContain("programme-staff");
        assertThat(forged.statusCode()).isEqualTo(401);
    }

    @Test
    void tokenNeedsNoCsrfToken() {
        var answer = client.send(
                "POST",
                "/api/v1/sites",
                "{}",
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + Tokens.staff("programme-staff"));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void problemsSpeakThreeLanguages() {
        assertThat(client.get("/me", "Accept-Language", "ar").body()).contains("يلزم تسجيل الدخول");
        assertThat(client.get("/me", "Accept-Language", "fr").body()).contains("Connexion requise");
        assertThat(client.get("/me", "Accept-Language", "en").body()).contains("Sign-in needed");
    }
}
