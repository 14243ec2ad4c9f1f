package ma.istiqbal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is watched is there: a real Prometheus, last of all, with what the whole suite has left behind. */
@Order(Integer.MAX_VALUE)
class QueriesTest {

    private static final int MOST_SERIES = 3000;

    /** What may answer nothing, and why. */
    private static final Map<String, String> QUIET = Map.ofEntries(
            Map.entry("Programme overview / Alerts", "nothing is wrong"),
            Map.entry("Programme overview / Failing routes", "nothing fails"),
            Map.entry("Programme overview / Silent for two opening hours", "nobody is silent for two hours here"),
            Map.entry("Gateway and SSO / Failing routes", "nothing fails"),
            Map.entry("Gateway and SSO / By a quota", "nobody meets a quota of the local profile"),
            Map.entry("Gateway and SSO / Share of 429 and 503", "nobody is turned away"),
            Map.entry("Service health / Errors", "nothing fails"),
            Map.entry("MongoDB / Failed commands", "nothing fails"),
            Map.entry("Feedback pipeline / Held back, of six hours", "nothing is held back"),
            Map.entry("Gateway and SSO / Keycloak: requests", "the local Keycloak shows no metrics"),
            Map.entry("Gateway and SSO / Keycloak: heap", "the local Keycloak shows no metrics"),
            Map.entry("Gateway and SSO / Keycloak: connections to its database", "the local Keycloak shows no metrics"),
            Map.entry("Business / Transitions", "nobody has moved anything"),
            Map.entry("Business / Refused transitions", "nobody was refused"),
            Map.entry("Business / Contradictions in the registry", "the nightly run has not come yet"),
            Map.entry("istiqbal:feedback_held_back:ratio6h", "nothing is held back"),
            Map.entry("istiqbal:certificate_left:seconds", "only a cluster's exporters tell"),
            Map.entry("prometheus_notifications_errors_total", "there is no Alertmanager here"),
            Map.entry("alertmanager_notifications_failed_total", "there is no Alertmanager here"),
            Map.entry("istiqbal_registry_findings", "the nightly run has not come yet"),
            Map.entry("istiqbal_registry_findings{severity!=\"\"}", "the nightly run has not come yet"));

    /** What only a cluster's exporters show. */
    private static final Pattern OF_A_CLUSTER =
            Pattern.compile("(kube|kubelet|certmanager)_.*|\\w+\\{namespace!=\"\"}");

    /** What only a node exporter shows, of which there is none for other systems than Linux. */
    private static final Pattern OF_A_HOST = Pattern.compile("(node_|istiqbal_backup_).*");

    @TempDir
    private static Path folder;

    private static Prometheus prometheus;

    @BeforeAll
    static void watchAWhile() throws Exception {
        prometheus = Prometheus.start(folder);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(prometheus::isReady);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> prometheus.query("up{job=\"istiqbal\"} == 1").size() == Prometheus.SERVICES.size());
        Page page = Staff.signIn("programme-staff");
        String[] staff = Staff.headersOf(page);
        String code =
                Citizen.form(Citizen.posterOf("RABAT-ANNEX-06")).get("code").asString();
        for (int i = 0; i < 40; i++) {
            String key = Citizen.freshKey();
            assertThat(Citizen.gives(code, key, 1 + i % 5, "").status()).isEqualTo(201);
            // As a device does that has not heard the answer.
            Citizen.gives(code, key, 1 + i % 5, "");
            for (String path : List.of("sites", "agreements", "deployments", "feedback", "feedback-silences")) {
                assertThat(Http.get("/api/v1/" + path, staff).status()).as(path).isEqualTo(200);
            }
            assertThat(Http.get("/api/v1/sites").status()).isEqualTo(401);
            assertThat(Http.get("/").status()).isEqualTo(200);
        }
        page.context().close();
    }

    @AfterAll
    static void stop() {
        prometheus.close();
    }

    @Test
    void everyPanelShowsSomething() {
        Set<String> silent = new TreeSet<>();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            silent.clear();
            for (Query query : Query.ofDashboards()) {
                if (prometheus.query(query.expression()).isEmpty() && !QUIET.containsKey(query.asker())) {
                    silent.add(query.asker() + ": " + query.expression());
                }
            }
            assertThat(silent).isEmpty();
        });
    }

    @Test
    void everyRuleIsEvaluatedAndFindsWhatItAsksFor() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Set<String> missing = new TreeSet<>();
            for (JsonNode rule : prometheus.rules()) {
                assertThat(rule.path("lastError").asString(""))
                        .as(rule.toString())
                        .isEmpty();
                Query query =
                        new Query(rule.get("name").asString(), rule.get("query").asString());
                query.ingredients().stream()
                        .filter(ingredient -> !QUIET.containsKey(ingredient)
                                && !OF_A_CLUSTER.matcher(ingredient).matches()
                                && (prometheus.watchesHost()
                                        || !OF_A_HOST.matcher(ingredient).matches()))
                        .filter(ingredient -> prometheus.query(ingredient).isEmpty())
                        .forEach(ingredient -> missing.add(query.asker() + ": " + ingredient));
            }
            assertThat(missing).isEmpty();
        });
    }

    @Test
    void noAlertFiresOnAHealthyPlatformButTheWatchdog() {
        List<String> firing = new ArrayList<>();
        prometheus
                .query("ALERTS{alertstate=\"firing\", severity=\"page\"} or ALERTS{severity=\"heartbeat\"}")
                .forEach(alert -> firing.add(alert.at("/metric/alertname").asString()));
        assertThat(firing).containsExactly("Watchdog");
    }

    @Test
    void aServiceShowsABoundedNumberOfSeries() {
        JsonNode counts = prometheus.query("scrape_samples_scraped{job=\"istiqbal\"}");
        assertThat(counts).hasSize(Prometheus.SERVICES.size()).allSatisfy(count -> {
            System.out.println(count.at("/metric/application").asString() + " shows "
                    + count.at("/value/1").asString() + " series");
            assertThat(Integer.parseInt(count.at("/value/1").asString()))
                    .as(count.get("metric").toString())
                    .isLessThan(MOST_SERIES);
        });
    }

    @Test
    void noLabelNamesASiteAPersonOrAnId() {
        Set<String> sites = new TreeSet<>();
        Http.get("/public/v1/sites?limit=200")
                .json()
                .get("items")
                .forEach(site -> sites.add(site.get("code").asString()));
        assertThat(sites).isNotEmpty();
        Set<String> values = new TreeSet<>();
        prometheus
                .series()
                .forEach(series -> series.properties().forEach(label -> {
                    // Where the service itself stands on this machine.
                    if (!label.getKey().equals("path")) {
                        values.add(label.getValue().asString());
                    }
                }));
        assertThat(values)
                .hasSizeGreaterThan(50)
                .doesNotContainAnyElementsOf(sites)
                .allSatisfy(value -> assertThat(value)
                        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{24}|@|^[0-9A-Z]{12}$"));
    }
}
