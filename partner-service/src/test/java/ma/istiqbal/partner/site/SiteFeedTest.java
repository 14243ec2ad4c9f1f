package ma.istiqbal.partner.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import ma.istiqbal.defaults.change.FollowedEvent;
import ma.istiqbal.defaults.change.FollowedStates;
import ma.istiqbal.test.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SiteFeedTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final SiteFeed feed = new SiteFeed(new FollowedStates(JSON, metrics));

    @Test
    void aSiteIsKnownAsItsServiceTellsIt() {
        JsonNode told = JSON.readTree(Contracts.read("site-service/site-changes.json"))
                .get("items")
                .get(0);
        assertThat(feed.site(event(told.get("id").asString(), told.get("data"))))
                .hasValueSatisfying(site -> {
                    assertThat(site.code()).isEqualTo("RABAT-ANNEX-06");
                    assertThat(site.partner()).isEqualTo("INTERIOR");
                });
    }

    @Test
    void whatElseHappensAtASiteIsNoSite() {
        JsonNode counted = JSON.readTree("{\"state\": {\"site\": \"RABAT-ANNEX-06\", \"visitors\": 7}}");
        assertThat(feed.site(event("activity:RABAT-ANNEX-06.2026-11-23.MANUAL:1", counted)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"state\": []}",
                "{\"state\": null}",
                "{\"state\": {\"code\": \"RABAT-ANNEX-06\"}}",
                "{\"state\": {\"code\": \"RABAT-ANNEX-06\", \"description\": {\"type\": \"ADMIN_ANNEX\"}}}"
            })
    void aSiteThatIsNotUnderstoodIsCountedAndPassedOver(String data) {
        assertThat(feed.site(event("site:RABAT-ANNEX-06:2", JSON.readTree(data))))
                .isEmpty();
        assertThat(metrics.get("istiqbal.follower.unreadable").counter().count())
                .isEqualTo(1);
    }

    private static FollowedEvent event(String id, JsonNode data) {
        return new FollowedEvent(id, "of the test", "RABAT-ANNEX-06", Instant.EPOCH, 1, 1, data);
    }
}
