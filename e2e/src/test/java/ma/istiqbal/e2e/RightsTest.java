package ma.istiqbal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every operation of every service, tried by everybody: the documents say who may, the platform must agree. */
class RightsTest {

    private static final Pattern WHO = Pattern.compile("Who may call:\\*\\* (.+)$");

    private static final List<Operation> OPERATIONS = new ArrayList<>();

    @BeforeAll
    static void readTheDocuments() {
        for (String service : List.of("site", "partner", "rollout", "feedback")) {
            JsonNode paths = Http.get("/docs/openapi/" + service + "-service.json")
                    .json()
                    .get("paths");
            for (Map.Entry<String, JsonNode> path : paths.properties()) {
                for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                    Matcher who =
                            WHO.matcher(method.getValue().path("description").asString(""));
                    if (path.getKey().startsWith("/api/")) {
                        assertThat(who.find())
                                .as(method.getKey() + " " + path.getKey())
                                .isTrue();
                        OPERATIONS.add(new Operation(
                                method.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey().replaceAll("\\{[^}]+}", "NO-SUCH-ROW"),
                                Set.of(who.group(1).split(", "))));
                    }
                }
            }
        }
        assertThat(OPERATIONS).hasSizeGreaterThan(30);
    }

    @Test
    void withoutATokenEveryOperationAnswers401() {
        for (Operation operation : OPERATIONS) {
            Http.Answer answer = operation.send();
            assertThat(answer.status()).as(operation + " " + answer).isEqualTo(401);
            assertThat(answer.problem()).as(operation.toString()).isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void everyoneMayDoWhatTheDocumentsSayAndNothingElse() {
        Map<String, String[]> callers = new LinkedHashMap<>();
        List<Page> pages = new ArrayList<>();
        for (String role : Staff.ROLES) {
            Page page = Staff.signIn(role);
            pages.add(page);
            callers.put(role, Staff.headersOf(page));
        }
        callers.put("service", new String[] {
            "Authorization",
            "Bearer " + Http.token("site-service", RunningPlatform.get().clientSecret("site-service"))
        });
        List<String> deviations = new ArrayList<>();
        callers.forEach((role, headers) -> {
            for (Operation operation : OPERATIONS) {
                Http.Answer answer = operation.send(headers);
                boolean refused = answer.status() == 403 && answer.problem().equals("FORBIDDEN");
                if (answer.status() == 401 || refused == operation.roles().contains(role)) {
                    deviations.add(role + " " + operation + " -> " + answer.status() + " " + answer.problem());
                }
            }
        });
        pages.forEach(page -> page.context().close());
        assertThat(deviations).isEmpty();
    }

    private record Operation(String method, String path, Set<String> roles) {

        Http.Answer send(String... headers) {
            return Http.send(method, path, method.equals("GET") ? null : "{}", headers);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
