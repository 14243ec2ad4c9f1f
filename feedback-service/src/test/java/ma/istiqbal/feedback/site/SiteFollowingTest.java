package ma.istiqbal.feedback.site;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import ma.istiqbal.defaults.change.ChangeFollower;
import ma.istiqbal.defaults.change.FollowedEvent;
import ma.istiqbal.feedback.Citizens;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.Tokens;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@FeedbackServiceTest
class SiteFollowingTest {

    @Autowired
    private RestTestClient client;

    @Autowired
    private Citizens citizens;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private SiteFollower follower;

    @Autowired
    private KnownSites known;

    @Autowired
    private MongoDatabase store;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    @Qualifier("siteChangesFollower")
    private ChangeFollower changes;

    @Autowired
    private LockProvider locks;

    @Autowired
    private AdjustableClock clock;

    @BeforeEach
    void sitesAnswer() {
        sites.answer();
    }

    @Test
    void everyLiveSiteHasOneActivePointAndTheOthersHaveNone() {
        citizens.pointOf("RABAT-ANNEX-06");
        citizens.pointOf("ALGECIRAS-CONSULATE");
        Awaitility.await().until(() -> known.codes().contains("BERRECHID-COURT"));
        assertThat(pointsOf("BERRECHID-COURT")).isZero();
    }

    @Test
    void aReplayedFeedMakesNoSecondPointAndAnOlderStateDoesNotReturn() {
        String site = citizens.freshSite();
        citizens.pointOf(site);
        JsonNode live = event(site, "LIVE");
        JsonNode suspended = event(site, "SUSPENDED");
        for (int replay = 0; replay < 2; replay++) {
            take(live, 5, site);
            take(suspended, 6, site);
        }
        take(live, 5, site);
        assertThat(pointsOf(site)).isEqualTo(1);
        assertThat(known.find(site)).map(KnownSite::lifecycle).contains("SUSPENDED");
    }

    @Test
    void aClosedSitesPointsAreRevoked() {
        String site = citizens.freshSite();
        citizens.pointOf(site);
        sites.tell(site, 2, state -> state.put("lifecycle", "CLOSED"));
        Awaitility.await()
                .until(() -> store.getCollection("feedbackPoints")
                        .find(eq("state.site", site))
                        .first()
                        .get("state", org.bson.Document.class)
                        .getString("state")
                        .equals("REVOKED"));
    }

    @Test
    void aSiteThatChangesHandsTakesItsPointsAlong() {
        String site = citizens.freshSite();
        citizens.pointOf(site);
        sites.tell(site, 2, state -> {
            SiteFeed.description(state).put("partner", "HEALTH");
            return state;
        });
        Awaitility.await()
                .untilAsserted(() -> client.get()
                        .uri("/api/v1/feedback-points?site=" + site)
                        .headers(headers -> headers.setBearerAuth(Tokens.partnerManager("HEALTH")))
                        .exchange()
                        .expectBody()
                        .jsonPath("$.items.length()")
                        .isEqualTo(1));
    }

    @Test
    void anEventThatIsNotUnderstoodDoesNotStopTheOthers() {
        double before = metrics.get("istiqbal.follower.unreadable").counter().count();
        JsonMapper json = new JsonMapper();
        take(json.readTree("{}"), 1, "BROKEN");
        take(json.readTree("{\"state\": {\"code\": \"BROKEN\", \"lifecycle\": \"LIVE\"}}"), 1, "BROKEN");
        take(json.readTree("{\"state\": []}"), 1, "BROKEN");
        assertThat(metrics.get("istiqbal.follower.unreadable").counter().count())
                .isEqualTo(before + 3);
        citizens.pointOf(citizens.freshSite());
    }

    @Test
    void whileSiteServiceIsDownCitizensAreHeard() {
        String code = citizens.codeOf("RABAT-ANNEX-06");
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/site-changes"))
                .willReturn(WireMock.aResponse().withStatus(503)));
        citizens.send(citizens.body(code, Map.of("overall", 5)), Citizens.freshKey())
                .expectStatus()
                .isCreated();
        assertThat(metrics.get("istiqbal.follower.staleness").gauge().value()).isNotNegative();
    }

    @Test
    void whileAnotherInstanceHoldsTheLockNothingCountsAsRead() {
        changes.follow();
        LockConfiguration elsewhere =
                new LockConfiguration(Instant.now(), "follow-site-changes", Duration.ofMinutes(2), Duration.ZERO);
        SimpleLock lock = Awaitility.await()
                .until(() -> locks.lock(elsewhere), Optional::isPresent)
                .orElseThrow();
        try {
            clock.moveBy(Duration.ofMinutes(3));
            changes.follow();
            assertThat(metrics.get("istiqbal.follower.staleness")
                            .tag("feed", "site-changes")
                            .gauge()
                            .value())
                    .isGreaterThanOrEqualTo(180);
        } finally {
            clock.reset();
            lock.unlock();
        }
    }

    private void take(JsonNode data, long version, String site) {
        follower.take(new FollowedEvent(
                "site:" + site + ":" + version, "ma.istiqbal.site.described", site, Instant.EPOCH, 1, version, data));
    }

    private static JsonNode event(String site, String lifecycle) {
        ObjectNode data = (ObjectNode) new JsonMapper()
                .readTree(Contracts.read("site-service/site-changes.json"))
                .get("items")
                .get(0)
                .get("data");
        ((ObjectNode) data.get("state")).put("code", site).put("lifecycle", lifecycle);
        return data;
    }

    private long pointsOf(String site) {
        return store.getCollection("feedbackPoints").countDocuments(eq("state.site", site));
    }
}
