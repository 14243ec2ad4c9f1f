package ma.istiqbal.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.istiqbal.test.ServiceTest;
import ma.istiqbal.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class TokenTest {

    private static final Map<String, Object> STAFF = Map.of("roles", List.of("programme-staff"));

    @Autowired
    private RestTestClient client;

    static Stream<Arguments> unacceptable() throws JOSEException {
        Instant now = Instant.now();
        String good = Tokens.staff("programme-staff");
        String[] parts = good.split("\\.");
        return Stream.of(
                Arguments.of("nothing after Bearer", ""),
                Arguments.of("no token at all", "rubbish"),
                Arguments.of("no signature algorithm", new PlainJWT(claims().build()).serialize()),
                Arguments.of("empty signature", parts[0] + "." + parts[1] + "."),
                Arguments.of("signature of another token", parts[0] + "." + other()[1] + "." + parts[2]),
                Arguments.of("signed with the public key as a secret", signedWithPublicKey()),
                Arguments.of("expired beyond the skew", minted("exp", Date.from(now.minusSeconds(61)))),
                Arguments.of("no expiry", minted("exp", null)),
                Arguments.of("valid for years", minted("exp", Date.from(now.plusSeconds(100_000_000)))),
                Arguments.of("not valid yet", minted("nbf", Date.from(now.plusSeconds(120)))),
                Arguments.of("issued in the future", minted("iat", Date.from(now.plusSeconds(600)))),
                Arguments.of("another issuer", minted("iss", Tokens.issuer() + "/")),
                Arguments.of("no audience", minted("aud", null)),
                Arguments.of("another audience", minted("aud", "account")),
                Arguments.of("an identity token", minted("typ", "ID")),
                Arguments.of("no subject", minted("sub", null)),
                Arguments.of("a local development token", minted("local", true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unacceptable")
    void anUnacceptableTokenIsRefused(String what, String token) {
        client.get()
                .uri("/api/v1/notes")
                .header("Authorization", "Bearer " + token)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches("WWW-Authenticate", "Bearer.*")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void whatStandsAtTheOperationCountsMoreThanWhatStandsAtItsClass() {
        String manager = Tokens.partnerManager("HEALTH");
        client.get()
                .uri("/api/v1/notes")
                .headers(headers -> headers.setBearerAuth(manager))
                .exchange()
                .expectStatus()
                .isOk();
        client.post()
                .uri("/api/v1/notes")
                .headers(headers -> headers.setBearerAuth(manager))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange()
                .expectStatus()
                .isForbidden();
        client.get()
                .uri("/api/v1/notes")
                .headers(headers -> headers.setBearerAuth(Tokens.staff("operations")))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void whoMayNotWriteDoesNotLearnWhatIsWrongWithTheBody() {
        client.post()
                .uri("/api/v1/notes?nonsense=1")
                .header("Authorization", "Bearer " + Tokens.staff("auditor"))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"nonsense\": 1}")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("FORBIDDEN")
                .jsonPath("$.violations")
                .doesNotExist();
    }

    @Test
    void anotherAudienceBesideOursDoesNoHarm() {
        client.get()
                .uri("/api/v1/notes")
                .header("Authorization", "Bearer " + minted("aud", List.of("account", "istiqbal-api")))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aTokenInTheAddressCountsForNothing() {
        client.get()
                .uri("/api/v1/notes?access_token=" + Tokens.staff("programme-staff"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void otherCredentialsCountForNothing() {
        client.get()
                .uri("/api/v1/notes")
                .header("Authorization", "Basic c3RhZmY6c3RhZmY=")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void unknownKeyIdsDoNotMakeThePlatformAttackKeycloak() throws JOSEException {
        long before = Tokens.keyRequests();
        for (int i = 0; i < 200; i++) {
            client.get()
                    .uri("/api/v1/notes")
                    .header("Authorization", "Bearer " + withKeyId("forged-" + i))
                    .exchange()
                    .expectStatus()
                    .is4xxClientError();
        }
        // Two in any half minute; the test may see the end of one and the beginning of the next.
        assertThat(Tokens.keyRequests() - before).isLessThanOrEqualTo(4);
        client.get()
                .uri("/api/v1/notes")
                .header("Authorization", "Bearer " + Tokens.staff("programme-staff"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(Tokens.issuer())
                .audience("istiqbal-api")
                .subject("staff")
                .claim("typ", "Bearer")
                .claim("azp", "gateway")
                .claim("realm_access", STAFF)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
    }

    private static String minted(String claim, Object value) {
        return Tokens.sign(claims().claim(claim, value).build());
    }

    private static String[] other() {
        return Tokens.staff("programme-admin").split("\\.");
    }

    private static String signedWithPublicKey() throws JOSEException {
        byte[] secret = Tokens.publicKey().toRSAPublicKey().getEncoded();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static String withKeyId(String keyId) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), claims().build());
        token.sign(new RSASSASigner(STRANGER));
        return token.serialize();
    }

    private static final RSAKey STRANGER = stranger();

    private static RSAKey stranger() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
