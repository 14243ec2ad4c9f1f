package ma.istiqbal.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
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
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import ma.istiqbal.test.Tokens;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The back channel of a Keycloak: real signatures over real HTTP, and the faults that a test asks for. */
public final class TestKeycloak {

    /** What the token endpoint does. */
    public enum Mood {
        GIVING,
        REFUSING,
        DOWN
    }

    private static final RSAKey KEY = key();
    private static final HttpServer SERVER = serve();

    public static volatile Mood mood = Mood.GIVING;
    public static volatile String nonce = "";
    public static volatile String sid = "sid";
    public static volatile String role = "programme-staff";
    public static volatile int tokenLife = 300;
    public static volatile Clock clock = Clock.systemUTC();
    public static final AtomicInteger REFRESHES = new AtomicInteger();
    public static final List<String> ENDED = new CopyOnWriteArrayList<>();

    private TestKeycloak() {}

    public static void reset(Clock now) {
        clock = now;
        mood = Mood.GIVING;
        sid = "sid-" + UUID.randomUUID();
        role = "programme-staff";
        tokenLife = 300;
        REFRESHES.set(0);
        ENDED.clear();
    }

    /** Sets the internal address of the realm. */
    public static final class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("KEYCLOAK_INTERNAL_URL=http://127.0.0.1:"
                            + SERVER.getAddress().getPort() + "/realms/istiqbal")
                    .applyTo(context);
        }
    }

    public static JWTClaimsSet.Builder logoutClaims() {
        return new JWTClaimsSet.Builder()
                .issuer(Tokens.issuer())
                .audience("gateway")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(clock.instant()))
                .claim("sid", sid)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    public static String logoutToken(UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign("logout+jwt", change.apply(logoutClaims()).build());
    }

    public static String sign(String type, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID("test-keycloak")
                            .type(new JOSEObjectType(type))
                            .build(),
                    claims);
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String idToken() {
        Instant now = clock.instant();
        return sign(
                "JWT",
                new JWTClaimsSet.Builder()
                        .issuer(Tokens.issuer())
                        .audience("gateway")
                        .subject("staff-1")
                        .claim("azp", "gateway")
                        .claim("nonce", nonce)
                        .claim("sid", sid)
                        .claim("name", "Youssef El Idrissi")
                        .claim("preferred_username", "programme-staff")
                        .claim("realm_access", Map.of("roles", List.of(role)))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .build());
    }

    private static void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean refresh = form.contains("grant_type=refresh_token");
        if (refresh) {
            REFRESHES.incrementAndGet();
        }
        switch (mood) {
            case DOWN -> answer(exchange, 503, "{}");
            case REFUSING -> answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            case GIVING -> answer(exchange, 200, """
                        {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"%s","id_token":"%s","scope":"openid profile"}
                        """.formatted(access(), tokenLife, UUID.randomUUID(), idToken()));
        }
    }

    private static String access() {
        return Tokens.mint(claims -> claims.subject("staff-1")
                .claim("sid", sid)
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(tokenLife)))
                .claim("realm_access", Map.of("roles", List.of(role))));
    }

    private static HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            List<JWK> keys = new ArrayList<>(List.of(KEY.toPublicJWK(), Tokens.publicKey()));
            String published = new JWKSet(keys).toString();
            String base = "/realms/istiqbal/protocol/openid-connect/";
            server.createContext(base + "certs", exchange -> answer(exchange, 200, published));
            server.createContext(base + "token", TestKeycloak::token);
            server.createContext(base + "logout", exchange -> {
                ENDED.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                answer(exchange, 200, "{}");
            });
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test-keycloak").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
