package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.rollout.Api.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.rollout.Api;
import ma.istiqbal.rollout.RolloutServiceTest;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@RolloutServiceTest
class DeploymentsOfSiteTest {

    private static final AtomicLong POSITION = new AtomicLong(100);

    private final String site = Api.freshCode();
    private final String path = "/api/v1/sites/" + site;
    private final List<String> phases = List.of(Api.freshCode(), Api.freshCode());

    @Autowired
    private RestTestClient client;

    @Autowired
    private Deployments deployments;

    @Autowired
    private DeploymentsOfSite ofSite;

    @Autowired
    private MeterRegistry metrics;

    private Api api;

    @BeforeEach
    void aSiteOfTheInteriorIsDeployedInTwoPhases() {
        Api.neighboursAnswer();
        api = new Api(client);
        add(phases.get(0), StageState.DONE);
        add(phases.get(1), StageState.PENDING);
    }

    @Test
    void aSiteThatChangesHandsTakesItsDeploymentsAlong() {
        assertThat(seenBy("INTERIOR")).hasSize(2);
        assertThat(seenBy("DGSN")).isEmpty();
        siteIsOf("DGSN", "Europe/Madrid");
        feedTellsOf(site);
        Awaitility.await().until(() -> seenBy("DGSN").size() == 2);
        assertThat(seenBy("INTERIOR")).isEmpty();
        api.get(deployment(), Tokens.partnerManager("INTERIOR")).expectStatus().isNotFound();
        api.get(deployment(), Tokens.partnerManager("DGSN"))
                .expectBody()
                .jsonPath("$.partner")
                .isEqualTo("DGSN")
                .jsonPath("$.timeZone")
                .isEqualTo("Europe/Madrid")
                .jsonPath("$.milestones[0].state")
                .isEqualTo("DONE");
    }

    @Test
    void theHistoryTellsThatThePlatformChangedIt() {
        siteIsOf("DGSN", "Africa/Casablanca");
        ofSite.follow(site);
        Awaitility.await()
                .untilAsserted(() -> api.get(deployment() + "/history", STAFF)
                        .expectBody()
                        .jsonPath("$.items[*].type")
                        .value(Api.exactly("ma.istiqbal.deployment.begun", "ma.istiqbal.deployment.site-changed"))
                        .jsonPath("$.items[1].actor.kind")
                        .isEqualTo("PLATFORM")
                        .jsonPath("$.items[1].data.state.partner")
                        .isEqualTo("DGSN"));
    }

    @Test
    void whatIsToldOfASiteThatStaysAsItIsChangesNothing() {
        siteIsOf("DGSN", "Africa/Casablanca");
        ofSite.follow(site);
        ofSite.follow(site);
        assertThat(deployments.ofSite(site))
                .extracting(stored -> stored.version())
                .containsExactly(2L, 2L);
    }

    @Test
    void anOldEventBringsNoFormerOwnerBack() {
        siteIsOf("DGSN", "Africa/Casablanca");
        ofSite.follow(site);
        long end = feedTellsOf(site);
        Awaitility.await().until(() -> wasReadTo(end));
        assertThat(seenBy("INTERIOR")).isEmpty();
        assertThat(seenBy("DGSN")).hasSize(2);
    }

    @Test
    void aChangeWaitsForASilentSiteService() {
        Api.isSilent(path);
        feedTellsOf(site);
        Awaitility.await().until(() -> asked(path) > 0);
        siteIsOf("DGSN", "Africa/Casablanca");
        Awaitility.await().until(() -> seenBy("DGSN").size() == 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"code\": \"RABAT-ANNEX-06\", \"partner\": \"DGSN\"}"})
    void aSiteThatIsNotUnderstoodIsCountedAndKeepsNobodyWaiting(String answer) {
        double before = unreadable();
        WireMock.stubFor(WireMock.get(path).willReturn(WireMock.okJson(answer)));
        long end = feedTellsOf(site);
        Awaitility.await().until(() -> wasReadTo(end));
        assertThat(unreadable()).isEqualTo(before + 1);
        assertThat(seenBy("INTERIOR")).hasSize(2);
    }

    @Test
    void aSiteThatWasNotUnderstoodIsAskedForAgainUntilItIs() {
        WireMock.stubFor(WireMock.get(path).willReturn(WireMock.okJson("{}")));
        ofSite.follow(site);
        ofSite.followUnread();
        siteIsOf("DGSN", "Africa/Casablanca");
        ofSite.followUnread();
        assertThat(seenBy("DGSN")).hasSize(2);
        int asked = asked(path);
        ofSite.followUnread();
        assertThat(asked(path)).isEqualTo(asked);
    }

    @Test
    void aSiteThatIsNotDeployedIsNotAskedFor() {
        String other = Api.freshCode();
        long end = feedTellsOf(other);
        Awaitility.await().until(() -> wasReadTo(end));
        assertThat(asked("/api/v1/sites/" + other)).isZero();
    }

    @Test
    void aSiteThatNobodyKnowsLeavesItsDeploymentsAsTheyAre() {
        ofSite.follow(site);
        assertThat(seenBy("INTERIOR")).hasSize(2);
    }

    private void add(String phase, StageState state) {
        List<Milestone> milestones = Stream.of(Stage.values())
                .map(stage -> Milestone.of(stage).becoming(state, null, null))
                .toList();
        deployments.add(
                new Deployment(
                        Deployment.code(phase, site),
                        phase,
                        site,
                        "INTERIOR",
                        "Africa/Casablanca",
                        milestones,
                        List.of(),
                        List.of()),
                Change.byPlatform("test", "begun"));
    }

    private String deployment() {
        return "/api/v1/deployments/" + Deployment.code(phases.getFirst(), site);
    }

    private List<?> seenBy(String partner) {
        List<Object> seen = new ArrayList<>();
        api.get("/api/v1/deployments?site=" + site, Tokens.partnerManager(partner))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(codes -> seen.addAll((List<?>) codes));
        return seen;
    }

    private void siteIsOf(String partner, String timeZone) {
        WireMock.stubFor(WireMock.get(path)
                .willReturn(WireMock.okJson(Contracts.read("site-service/site.json")
                        .replace("RABAT-ANNEX-06", site)
                        .replace("INTERIOR", partner)
                        .replace("Africa/Casablanca", timeZone))));
    }

    /** The agreed page, with the site in the place of its first, and nothing after it; returns where it ends. */
    private static long feedTellsOf(String site) {
        long end = POSITION.incrementAndGet();
        String page = Contracts.read("site-service/site-changes.json")
                .replace("RABAT-ANNEX-06", site)
                .replace("\"next\": 4", "\"next\": " + end);
        changesAfter(WireMock.matching(".*"), page);
        changesAfter(WireMock.equalTo(Long.toString(end)), "{\"items\": [], \"next\": " + end + "}");
        return end;
    }

    private static void changesAfter(StringValuePattern position, String page) {
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/site-changes"))
                .withQueryParam("after", position)
                .willReturn(WireMock.okJson(page)));
    }

    private static boolean wasReadTo(long end) {
        return !WireMock.findAll(WireMock.getRequestedFor(WireMock.urlPathEqualTo("/api/v1/site-changes"))
                        .withQueryParam("after", WireMock.equalTo(Long.toString(end))))
                .isEmpty();
    }

    private double unreadable() {
        return metrics.get("istiqbal.follower.unreadable").counter().count();
    }

    private static int asked(String path) {
        return WireMock.findAll(WireMock.getRequestedFor(WireMock.urlPathEqualTo(path)))
                .size();
    }
}
