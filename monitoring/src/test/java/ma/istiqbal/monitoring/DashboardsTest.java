package ma.istiqbal.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import ma.istiqbal.monitoring.Watched.Alert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dashboard works wherever it is put, and is read by somebody in a hurry. */
class DashboardsTest {

    private static final String DATA_SOURCE = "${datasource}";
    private static final Pattern HOST =
            Pattern.compile("https?://|localhost|\\d+\\.\\d+\\.\\d+\\.\\d+|[\\w-]:\\d{4}\\b");

    /**
     * One dashboard.
     *
     * @param panels those that show something, without the rows
     */
    record Dashboard(String file, JsonNode json, List<JsonNode> panels) {

        static Dashboard read(Path file) {
            JsonNode json = new JsonMapper().readTree(Watched.text(file));
            return new Dashboard(
                    file.getFileName().toString(),
                    json,
                    StreamSupport.stream(json.get("panels").spliterator(), false)
                            .filter(panel -> !panel.get("type").asString().equals("row"))
                            .toList());
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static List<Dashboard> dashboards() {
        return Watched.files(Watched.DASHBOARDS, ".json").stream()
                .map(Dashboard::read)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aDashboardNamesNoHostAndAsksTheChosenDataSourceOnly(Dashboard dashboard) {
        assertThat(dashboard.json().toString()).doesNotContainPattern(HOST);
        assertThat(dashboard.json().findValues("datasource"))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.get("uid").asString()).isEqualTo(DATA_SOURCE));
        assertThat(dashboard.json().at("/templating/list/0/type").asString()).isEqualTo("datasource");
        assertThat(dashboard.json().has("id")).as("an id of one Grafana").isFalse();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aPanelHasAUnitAndOneOrTwoQueriesWithLegends(Dashboard dashboard) {
        assertThat(dashboard.panels()).isNotEmpty().allSatisfy(panel -> {
            String title = panel.get("title").asString();
            assertThat(title).isNotBlank();
            assertThat(panel.at("/fieldConfig/defaults/unit").asString(""))
                    .as(title)
                    .isNotBlank();
            assertThat(panel.get("targets").size()).as(title).isBetween(1, 2);
            assertThat(panel.get("targets"))
                    .as(title)
                    .allSatisfy(
                            target -> assertThat(target.get("expr").asString()).isNotBlank());
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panelsStandBesideEachOtherNotUponEachOther(Dashboard dashboard) {
        Set<String> cells = new HashSet<>();
        for (JsonNode panel : dashboard.json().get("panels")) {
            JsonNode place = panel.get("gridPos");
            assertThat(place.get("x").asInt() + place.get("w").asInt()).isLessThanOrEqualTo(24);
            for (int x = 0; x < place.get("w").asInt(); x++) {
                for (int y = 0; y < place.get("h").asInt(); y++) {
                    String cell =
                            (place.get("x").asInt() + x) + "," + (place.get("y").asInt() + y);
                    assertThat(cells.add(cell))
                            .as(panel.get("title") + " at " + cell)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aDashboardLeadsToTheOperationsManual(Dashboard dashboard) {
        Set<String> sections = Watched.alerts().stream()
                .map(alert -> "${runbook}#" + alert.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(dashboard.json().at("/links/0/url").asString()).isEqualTo("${runbook}#alerts");
        List<String> links = dashboard.panels().stream()
                .flatMap(panel -> panel.path("links").valueStream())
                .map(link -> link.get("url").asString())
                .toList();
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(sections).contains(link));
    }

    @Test
    void everyAlertOfAServiceIsLedToFromSomePanel() {
        Set<String> linked = dashboards().stream()
                .flatMap(dashboard -> dashboard.panels().stream())
                .flatMap(panel -> panel.path("links").valueStream())
                .map(link -> link.get("title").asString())
                .collect(Collectors.toSet());
        Set<String> unseen = Watched.alerts().stream().map(Alert::name).collect(Collectors.toSet());
        unseen.removeAll(linked);
        // Those of the monitoring itself are seen where it is down, not on a dashboard, those of hosts and clusters on
        // their own dashboards; the others look at what another panel shows.
        assertThat(unseen)
                .containsExactlyInAnyOrder(
                        "Watchdog",
                        "RulesFail",
                        "AlertsUndelivered",
                        "InstanceDown",
                        "BackupOverdue",
                        "VolumeFills",
                        "MemoryShort",
                        "MongoMemberMissing",
                        "CertificateExpires",
                        "CertificateEnds",
                        "ClockOff",
                        "ErrorBudgetBurnsSlowly",
                        "EventsNotUnderstood");
    }

    @Test
    void dashboardsHaveDifferentNamesAndAreTheSixThatAreMeant() {
        assertThat(dashboards())
                .extracting(dashboard -> dashboard.json().get("uid").asString())
                .doesNotHaveDuplicates();
        assertThat(dashboards())
                .extracting(Dashboard::file)
                .containsExactly(
                        "business.json",
                        "feedback.json",
                        "gateway.json",
                        "mongodb.json",
                        "overview.json",
                        "service-health.json");
    }
}
