package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real Keycloak with both realms: the local one, and the one of production under the name {@code production}. */
record RunningKeycloak(Scratch scratch, ServiceEnvironment services, String adminPassword) implements AutoCloseable {
    static final String PASSWORD = "long-enough-for-the-policy";
    private static final JsonMapper JSON = JsonMapper.shared();

    // The pair of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    static RunningKeycloak start() throws Exception {
        PlatformOptions options = PlatformOptions.temporary(Checkout.around(Path.of("")));
        Checkout checkout = options.checkout();
        Leftovers.sweep(checkout);
        Scratch scratch = new Scratch(checkout);
        DataDirectory data = scratch.data();
        Secrets secrets = data.secrets();
        KeycloakDistribution distribution = new KeycloakDistribution(options.cache());
        distribution.prepare(checkout, options.train(), data.log("prepare"), System.out::println);
        ServiceEnvironment services = new ServiceEnvironment(
                options.ports(),
                secrets,
                null,
                "http://localhost:" + options.ports().keycloak());
        new RealmImport(checkout, data.keycloak()).prepare(secrets);
        Files.writeString(
                data.keycloak().resolve("data/import/production-realm.json"),
                Files.readString(checkout.realm()).replace("\"realm\": \"istiqbal\"", "\"realm\": \"production\""));
        Map<String, String> environment = KeycloakProcess.environment(services, secrets);
        scratch.start(
                        KeycloakProcess.spec(distribution, data, options.ports(), environment),
                        data.log(KeycloakProcess.NAME))
                .awaitReady();
        return new RunningKeycloak(scratch, services, environment.get("KC_BOOTSTRAP_ADMIN_PASSWORD"));
    }

    @Override
    public void close() {
        scratch.close();
    }

    KeycloakAdmin admin() {
        return new KeycloakAdmin(services.keycloakUrl(), adminPassword);
    }

    JsonNode signedIn(String user) throws Exception {
        Http browser = new Http();
        String location = location(password(browser, "istiqbal", user, "istiqbal"));
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
        assertThat(code.find()).as(location).isTrue();
        Map<String, String> exchange = new LinkedHashMap<>(gatewayCredentials());
        exchange.putAll(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code.group(1),
                "code_verifier",
                VERIFIER,
                "redirect_uri",
                signInRequest().get("redirect_uri")));
        return token(exchange);
    }

    HttpResponse<String> password(Http browser, String realm, String user, String password) throws Exception {
        HttpResponse<String> form = browser.get(signIn(realm, signInRequest()));
        Matcher action = Pattern.compile("<form[^>]*action=\"([^\"]+)\"").matcher(form.body());
        assertThat(action.find()).isTrue();
        return browser.post(action.group(1).replace("&amp;", "&"), Map.of("username", user, "password", password));
    }

    HttpResponse<String> follow(Http browser, HttpResponse<String> response) throws Exception {
        HttpResponse<String> at = response;
        while (at.statusCode() == 302 && location(at).startsWith(services.keycloakUrl())) {
            at = browser.get(location(at));
        }
        return at;
    }

    void createUser(String name, String role) throws Exception {
        String admin = services.keycloakUrl() + "/admin/realms/production";
        String bearer = JSON.readTree(new Http()
                        .post(
                                services.keycloakUrl() + "/realms/master/protocol/openid-connect/token",
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "client_id",
                                        "admin-cli",
                                        "username",
                                        "admin",
                                        "password",
                                        adminPassword))
                        .body())
                .get("access_token")
                .asString();
        HttpResponse<String> created = new Http().postJson(admin + "/users", bearer, """
                        {"username": "%1$s", "enabled": true, "email": "%1$s@istiqbal.example", "firstName": "A", "lastName": "B",
                         "credentials": [{"type": "password", "value": "%2$s"}]}""".formatted(name, PASSWORD));
        assertThat(created.statusCode()).isEqualTo(201);
        String assigned = new Http().get(admin + "/roles/" + role, bearer).body();
        assertThat(new Http()
                        .postJson(location(created) + "/role-mappings/realm", bearer, "[" + assigned + "]")
                        .statusCode())
                .isEqualTo(204);
    }

    Map<String, String> signInRequest() {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("client_id", "gateway");
        request.put("response_type", "code");
        request.put("scope", "openid");
        request.put("redirect_uri", services.url(Service.GATEWAY) + "/login/oauth2/code/keycloak");
        request.put("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        request.put("code_challenge_method", "S256");
        return request;
    }

    String signIn(String realm, Map<String, String> request) {
        return services.keycloakUrl() + "/realms/" + realm + "/protocol/openid-connect/auth?" + Http.query(request);
    }

    Map<String, String> gatewayCredentials() {
        return Map.of("client_id", "gateway", "client_secret", services.clientSecret(Service.GATEWAY));
    }

    static Map<String, String> client(String id, String secret) {
        return Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret);
    }

    JsonNode token(Map<String, String> form) throws Exception {
        HttpResponse<String> answer = tokenAnswer("istiqbal", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> tokenAnswer(String realm, Map<String, String> form) throws Exception {
        return new Http().post(services.keycloakUrl() + "/realms/" + realm + "/protocol/openid-connect/token", form);
    }

    static JsonNode claims(JsonNode answer) {
        String payload = answer.get("access_token").asString().split("\\.", 3)[1];
        return JSON.readTree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    static List<String> roles(JsonNode token) {
        return token.get("realm_access")
                .get("roles")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
