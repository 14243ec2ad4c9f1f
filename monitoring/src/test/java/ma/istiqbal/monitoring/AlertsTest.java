package ma.istiqbal.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.istiqbal.monitoring.Watched.Alert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is woken by an alert knows whose it is and what to do. */
class AlertsTest {

    private static final Pattern SECTION = Pattern.compile("(?ms)^### (\\w+)\\n(.*?)(?=^#{1,3} |\\z)");

    private static final Map<String, String> SECTIONS = SECTION.matcher(
                    Watched.text(Watched.CHECKOUT.root().resolve("OPERATIONS.md")))
            .results()
            .collect(Collectors.toMap(
                    section -> section.group(1), section -> section.group(2), (a, b) -> a, HashMap::new));

    @ParameterizedTest
    @MethodSource
    void anAlertHasAnOwnerASeverityAndARunbook(Alert alert) {
        assertThat(alert.labels().get("severity")).isIn("page", "ticket", "heartbeat");
        assertThat(alert.labels().get("owner")).isIn("operations", "programme", "security");
        assertThat(alert.annotations().get("summary")).isNotBlank();
        assertThat(alert.annotations().get("runbook"))
                .isEqualTo("OPERATIONS.md#" + alert.name().toLowerCase(Locale.ROOT));
        assertThat(SECTIONS).as("sections of OPERATIONS.md").containsKey(alert.name());
        assertThat(SECTIONS.get(alert.name())).contains("**Means** —", "**Look** —", "**Do** —");
    }

    static List<Alert> anAlertHasAnOwnerASeverityAndARunbook() {
        return Watched.alerts();
    }

    @Test
    void noTwoAlertsShareAName() {
        assertThat(Watched.alerts().stream().map(Alert::name))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(30);
    }

    @Test
    void noRunbookSpeaksOfAnAlertThatIsGone() {
        assertThat(SECTIONS.keySet())
                .isSubsetOf(Watched.alerts().stream().map(Alert::name).collect(Collectors.toSet()));
    }

    @Test
    void noInhibitionSpeaksOfAnAlertThatIsGone() {
        assertThat(Pattern.compile("alertname =~? \"?([\\w|]+)")
                        .matcher(Watched.text(Watched.FOLDER.resolve("alertmanager/alertmanager.yml")))
                        .results()
                        .flatMap(names -> Stream.of(names.group(1).split("\\|"))))
                .isNotEmpty()
                .isSubsetOf(Watched.alerts().stream().map(Alert::name).collect(Collectors.toSet()));
    }

    @Test
    void everyLinkInTheRunbooksLeadsSomewhere() {
        String operations = Watched.text(Watched.CHECKOUT.root().resolve("OPERATIONS.md"));
        List<String> anchors = Pattern.compile("(?m)^#+ (.+)$")
                .matcher(operations)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w -]", "")
                        .replace(' ', '-'))
                .toList();
        assertThat(Pattern.compile("\\]\\(#([^)]+)\\)")
                        .matcher(operations)
                        .results()
                        .map((MatchResult link) -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(anchors).contains(link));
    }
}
