package ma.istiqbal.partner.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import ma.istiqbal.defaults.change.FollowedEvent;
import ma.istiqbal.test.Contracts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SiteFeedTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aSiteIsKnownAsItsServiceTellsIt() {
        JsonNode told = JSON.readTree(Contracts.read("site-service/site-changes.json"))
                .get("items")
                .get(0);
        assertThat(SiteFeed.site(event(told.get("id").asString(), told.get("data"))))
                .hasValueSatisfying(site -> {
                    assertThat(site.code()).isEqualTo("RABAT-ANNEX-06");
                    assertThat(site.partner()).isEqualTo("INTERIOR");
                });
    }

    @Test
    void whatElseHappensAtASiteIsNoSite() {
        JsonNode counted = JSON.readTree("{\"state\": {\"site\": \"RABAT-ANNEX-06\", \"visitors\": 7}}");
        assertThat(SiteFeed.site(event("activity:RABAT-ANNEX-06.2026-11-23.MANUAL:1", counted)))
                .isEmpty();
    }

    private static FollowedEvent event(String id, JsonNode data) {
        return new FollowedEvent(id, "of the test", "RABAT-ANNEX-06", Instant.EPOCH, 1, 1, data);
    }
}
