package ma.istiqbal.feedback.submission;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.istiqbal.feedback.Citizens;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import ma.istiqbal.feedback.site.KnownSites;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@FeedbackServiceTest
class FeedbackListTest {

    private static final String STAFF = Tokens.staff("programme-staff");

    @Autowired
    private RestTestClient client;

    @Autowired
    private Citizens citizens;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private FeedbackOwners owners;

    @Autowired
    private KnownSites known;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private AdjustableClock clock;

    @BeforeEach
    void sitesAnswer() {
        sites.answer();
    }

    @Test
    void pagesGoFromTheNewestToTheOldest() {
        String site = citizens.freshSite();
        List<String> said = List.of(
                citizens.say(site, Map.of("overall", 1)),
                citizens.say(site, Map.of("overall", 2)),
                citizens.say(site, Map.of("overall", 3)));
        Map<?, ?> first = page("site=" + site + "&limit=2", STAFF);
        assertThat(ids(first)).containsExactly(said.get(2), said.get(1));
        Map<?, ?> second = page("site=" + site + "&limit=2&cursor=" + first.get("nextCursor"), STAFF);
        assertThat(ids(second)).containsExactly(said.get(0));
        get("?site=RABAT-ANNEX-06&limit=2&cursor=" + first.get("nextCursor"), STAFF)
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void filtersSelect() {
        String site = citizens.freshSite();
        String bad = citizens.say(site, Map.of("overall", 1));
        String good = citizens.say(site, Map.of("overall", 5));
        Map<String, Object> late = citizens.body(citizens.codeOf(site), Map.of("overall", 3));
        late.put("capturedAt", clock.instant().minus(Duration.ofDays(4)).toString());
        citizens.send(late, Citizens.freshKey()).expectStatus().isCreated();
        Map<String, Object> spam = citizens.body(citizens.codeOf(site), Map.of("overall", 5));
        spam.put("website", "x");
        citizens.send(spam, Citizens.freshKey()).expectStatus().isCreated();

        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Africa/Casablanca"));
        assertThat(ids(page("site=" + site + "&maxOverall=2", STAFF))).containsExactly(bad);
        assertThat(ids(page("site=" + site + "&minOverall=4", STAFF))).containsExactly(good);
        assertThat(ids(page("site=" + site + "&from=" + today.minusDays(1), STAFF)))
                .containsExactlyInAnyOrder(good, bad);
        assertThat(ids(page("site=" + site + "&region=MA-05", STAFF))).isEmpty();
        assertThat(ids(page("site=" + site + "&region=MA-04&partner=INTERIOR", STAFF)))
                .hasSize(3);
        assertThat(ids(page("site=" + site + "&moderation=EXCLUDED", STAFF))).hasSize(1);
        String point = (String) citizens.pointOf(site).get("publicId");
        assertThat(ids(page("point=" + point, STAFF))).hasSize(3).contains(good, bad);
        assertThat(ids(page("point=" + point + "&site=RABAT-ANNEX-06", STAFF))).isEmpty();
        assertThat(ids(page("point=ZZZZZZZZZZZZ", STAFF))).isEmpty();
    }

    @Test
    void whatWasSaidFollowsItsSiteToAnotherOwner() {
        String site = citizens.freshSite();
        String said = citizens.say(site, Map.of("overall", 1));
        String before = Tokens.partnerManager("INTERIOR");
        String after = Tokens.partnerManager("HEALTH");
        assertThat(ids(page("site=" + site, before))).containsExactly(said);
        assertThat(ids(page("site=" + site, after))).isEmpty();
        sites.tell(site, 2, state -> {
            SiteFeed.description(state).put("partner", "HEALTH").remove("region");
            return state;
        });
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(ids(page("site=" + site, after))).containsExactly(said));
        assertThat(ids(page("site=" + site, before))).isEmpty();
        get("/" + said, before).expectStatus().isNotFound();
        assertThat(ids(page("site=" + site + "&region=MA-04", STAFF))).isEmpty();
    }

    @Test
    void whatWasWrittenWhileTheOwnerChangedIsMended() {
        String site = citizens.freshSite();
        String said = citizens.say(site, Map.of("overall", 1));
        database.getCollection("feedback").updateOne(eq("_id", said), set("partner", "HEALTH"));
        known.profiles(List.of(site)).forEach(owners::mend);
        assertThat(ids(page("site=" + site, Tokens.partnerManager("INTERIOR")))).containsExactly(said);
    }

    @Test
    void everyOrderHasAllRows() {
        String site = citizens.freshSite();
        Set<String> said = Stream.of(3, 1, 5, 2, 4)
                .map(overall -> citizens.say(site, Map.of("overall", overall)))
                .collect(Collectors.toSet());
        for (String order : List.of("receivedAt", "capturedAt", "changedAt", "overall")) {
            assertThat(allPages("site=" + site + "&limit=2&sort=" + order))
                    .as(order)
                    .hasSize(5)
                    .containsAll(said);
            assertThat(allPages("site=" + site + "&limit=2&sort=-" + order))
                    .as("-" + order)
                    .hasSize(5)
                    .containsAll(said);
        }
    }

    private List<String> allPages(String parameters) {
        List<String> all = new ArrayList<>();
        Object cursor = "";
        while (cursor != null) {
            Map<?, ?> page = page(parameters + (cursor.equals("") ? "" : "&cursor=" + cursor), STAFF);
            all.addAll(ids(page));
            cursor = page.get("nextCursor");
        }
        return all;
    }

    @Test
    void badParametersAreAllTold() {
        get("?minOverall=0&maxOverall=nine&site=lower&sort=point&until=2026-01-01", STAFF)
                .expectStatus()
                .isBadRequest();
        get("?minOverall=0&maxOverall=nine&site=lower", STAFF)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(((List<?>) pointers).stream().map(String::valueOf))
                        .containsExactlyInAnyOrder("?minOverall", "?maxOverall", "?site"));
        get("?sort=text", STAFF).expectStatus().isBadRequest();
        get("?from=2026-02-01&to=2026-01-01", STAFF).expectStatus().isBadRequest();
    }

    @Test
    void anotherPartnersFeedbackDoesNotExist() {
        String site = citizens.freshSite();
        String id = citizens.say(site, Map.of("overall", 1));
        String health = Tokens.system("HEALTH", "feedback.read");
        get("/" + id, health).expectStatus().isNotFound();
        get("/" + id, Tokens.partnerManager("HEALTH")).expectStatus().isNotFound();
        get("/" + id, Tokens.siteManager("RABAT-ANNEX-06")).expectStatus().isNotFound();
        assertThat(ids(page("site=" + site, health))).isEmpty();
        assertThat(ids(page("partner=INTERIOR", health))).isEmpty();
        assertThat(ids(page("site=" + site, Tokens.partnerManager("INTERIOR")))).containsExactly(id);
        get("/" + id, Tokens.siteManager(site)).expectStatus().isOk();
    }

    @Test
    void aPartnersSystemReadsTextsWithTheirScopeOnly() {
        String id = citizens.say("RABAT-ANNEX-06", Map.of("overall", 2, "text", "الانتظار طويل"));
        get("/" + id, Tokens.system("INTERIOR", "feedback.read"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.answers.overall")
                .isEqualTo(2)
                .jsonPath("$.text")
                .doesNotExist();
        get("/" + id, Tokens.system("INTERIOR", "feedback.read", "feedback.text"))
                .expectBody()
                .jsonPath("$.text")
                .isEqualTo("الانتظار طويل");
        get("/" + id, Tokens.system("INTERIOR", "feedback.text")).expectStatus().isForbidden();
    }

    @Test
    void whoHasNoBusinessWithFeedbackIsRefused() {
        for (String role : List.of("integrity-officer", "operations")) {
            get("", Tokens.staff(role)).expectStatus().isForbidden();
        }
        get("", Tokens.system("INTERIOR", "sites.read")).expectStatus().isForbidden();
        client.get().uri("/api/v1/feedback").exchange().expectStatus().isUnauthorized();
        for (String role : List.of("programme-admin", "programme-staff", "auditor")) {
            get("", Tokens.staff(role)).expectStatus().isOk();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> ids(Map<?, ?> page) {
        return ((List<Map<String, String>>) page.get("items"))
                .stream().map(item -> item.get("id")).toList();
    }

    private Map<?, ?> page(String parameters, String token) {
        return get("?" + parameters, token)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private RestTestClient.ResponseSpec get(String path, String token) {
        return client.get()
                .uri("/api/v1/feedback" + path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }
}
