package ma.istiqbal.bench;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.istiqbal.local.Platform;

/** Signs a member of staff in at the gateway, as a browser does. */
record StaffSession(Platform platform) {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    /** The session's cookies, as a request sends them. */
    String cookiesOf(String user, String password) {
        Cookies cookies = new Cookies();
        try (HttpClient http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            String form = send(http, HttpRequest.newBuilder(URI.create(platform.gatewayUrl() + "/login")))
                    .body();
            Matcher action = FORM.matcher(form);
            if (!action.find()) {
                throw new IllegalStateException("Keycloak shows no form to sign in: " + form);
            }
            send(
                    http,
                    HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "username=" + encoded(user) + "&password=" + encoded(password))));
            HttpResponse<String> me = send(http, HttpRequest.newBuilder(URI.create(platform.gatewayUrl() + "/me")));
            if (me.statusCode() != 200) {
                throw new IllegalStateException("nobody is signed in: " + me.statusCode() + " " + me.body());
            }
            return cookies.header();
        }
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        return Http.send(http, request.build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * Every cookie goes everywhere: all addresses are this machine's, to which a browser sends secure cookies without
     * TLS too, as the JDK's own keeper of cookies would not.
     */
    private static final class Cookies extends CookieHandler {

        private final Map<String, String> values = new ConcurrentHashMap<>();

        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
            return values.isEmpty() ? Map.of() : Map.of("Cookie", List.of(header()));
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) {
            headers.forEach((name, lines) -> {
                if ("Set-Cookie".equalsIgnoreCase(name)) {
                    lines.forEach(line -> HttpCookie.parse(line).forEach(this::keep));
                }
            });
        }

        private void keep(HttpCookie cookie) {
            if (cookie.getMaxAge() == 0) {
                values.remove(cookie.getName());
            } else {
                values.put(cookie.getName(), cookie.getValue());
            }
        }

        String header() {
            return values.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
        }
    }
}
