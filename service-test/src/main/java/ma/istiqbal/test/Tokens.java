package ma.istiqbal.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * Mints access tokens as Keycloak does, signed with a real key that a real HTTP endpoint publishes; it also answers
 * the services' own requests for client-credentials tokens.
 */
public final class Tokens {

    private static final RSAKey KEY = generate();
    private static final AtomicLong KEY_REQUESTS = new AtomicLong();
    private static final HttpServer SERVER = serve();

    private Tokens() {}

    public static String issuer() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/realms/istiqbal";
    }

    /** A member of staff with one realm role; the subject is the role's name. */
    public static String staff(String role) {
        return staff(role, role);
    }

    public static String staff(String subject, String role) {
        return mint(claims -> claims.subject(subject).claim("realm_access", roles(role)));
    }

    public static String partnerManager(String partner) {
        return mint(claims -> claims.subject("manager-of-" + partner)
                .claim("partner", partner)
                .claim("realm_access", roles("partner-manager")));
    }

    public static String siteManager(String... sites) {
        return mint(claims -> claims.subject("manager-of-" + String.join("-", sites))
                .claim("sites", List.of(sites))
                .claim("realm_access", roles("site-manager")));
    }

    /** A partner's information system. */
    public static String system(String partner, String... scopes) {
        return mint(claims -> claims.subject("system-of-" + partner)
                .claim("azp", partner.toLowerCase(Locale.ROOT) + "-system")
                .claim("partner", partner)
                .claim("scope", String.join(" ", scopes))
                .claim("realm_access", roles("api-client")));
    }

    public static String service(String name) {
        return mint(claims -> claims.subject(name).claim("azp", name).claim("realm_access", roles("service")));
    }

    /** A valid token, changed as a test needs it. */
    public static String mint(UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("istiqbal-api")
                .jwtID(UUID.randomUUID().toString())
                .claim("typ", "Bearer")
                .claim("azp", "gateway")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
        return sign(change.apply(claims).build());
    }

    public static String sign(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the key was just made", impossible);
        }
    }

    /** The public key, for tests that forge tokens with it. */
    public static RSAKey publicKey() {
        return KEY.toPublicJWK();
    }

    /** How often the endpoint of the public keys was asked. */
    public static long keyRequests() {
        return KEY_REQUESTS.get();
    }

    private static Map<String, Object> roles(String... roles) {
        return Map.of("roles", List.of(roles));
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every JDK makes RSA keys", impossible);
        }
    }

    private static HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String keys = new JWKSet(KEY.toPublicJWK()).toString();
            server.createContext("/realms/istiqbal/protocol/openid-connect/certs", exchange -> {
                KEY_REQUESTS.incrementAndGet();
                answer(exchange, keys);
            });
            server.createContext(
                    "/realms/istiqbal/protocol/openid-connect/token",
                    exchange -> answer(
                            exchange,
                            "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":600}"
                                    .formatted(service("service-under-test"))));
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
