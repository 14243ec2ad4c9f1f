package ma.istiqbal.feedback.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import ma.istiqbal.feedback.Citizens;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@FeedbackServiceTest
@TestPropertySource(
        properties = {
            "istiqbal.feedback.live.settling=100ms",
            "istiqbal.feedback.live.cadence=50ms",
            "istiqbal.feedback.live.heartbeat=300ms",
            "istiqbal.feedback.live.resumable=60s"
        })
class LiveTest {

    private static final String STAFF = Tokens.staff("programme-staff");

    @Autowired
    private RestTestClient client;

    @Autowired
    private Citizens citizens;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private AdjustableClock clock;

    @Value("${local.server.port}")
    private int port;

    @BeforeEach
    void sitesAnswer() {
        sites.answer();
    }

    @AfterEach
    void clockIsRight() {
        clock.reset();
    }

    private Follower attempt(String query, String token, String lastEventId) {
        return new Follower(port, query, token, lastEventId);
    }

    /** A caller's streams that were cut count until the service tells them something: so long it is asked again. */
    private Follower follow(String query, String token, String lastEventId) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> attempt(query, token, lastEventId),
                        follower -> follower.response().statusCode() != 429);
    }

    @Test
    void whatIsSaidAndWhatIsCountedOfItComes() {
        String site = citizens.freshSite();
        citizens.pointOf(site);
        try (Follower staff = follow("", STAFF, null)) {
            assertThat(staff.response().statusCode()).isEqualTo(200);
            assertThat(staff.response().headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            assertThat(staff.response().headers().firstValue("Cache-Control").orElse(""))
                    .contains("no-store");
            String id = citizens.say(site, Map.of("overall", 4, "text", "شكرا"));
            JsonNode said = staff.feedback(id).data();
            assertThat(said.get("answers").get("overall").asInt()).isEqualTo(4);
            assertThat(said.get("text").asString()).isEqualTo("شكرا");
            JsonNode counted = staff.next(one -> one.name().equals("figures")
                            && one.data().get("site").asString().equals(site))
                    .data();
            assertThat(counted.get("n").asInt()).isEqualTo(1);
            assertThat(counted.get("overall").get("4").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aDecisionAndAFurtherAnswerComeAsTheNextVersion() {
        String site = citizens.freshSite();
        try (Follower staff = follow("?site=" + site, STAFF, null)) {
            Map<?, ?> receipt = citizens.send(
                            citizens.body(citizens.codeOf(site), Map.of("overall", 2)), Citizens.freshKey())
                    .expectBody(Map.class)
                    .returnResult()
                    .getResponseBody();
            String id = (String) receipt.get("id");
            assertThat(staff.feedback(id).data().get("version").asInt()).isEqualTo(1);
            citizens.complete(receipt, Map.of("welcome", 3), Citizens.freshKey())
                    .expectStatus()
                    .isOk();
            assertThat(staff.feedback(id).data().get("version").asInt()).isEqualTo(2);
            client.post()
                    .uri("/api/v1/feedback/" + id + "/transitions")
                    .headers(headers -> {
                        headers.setBearerAuth(STAFF);
                        headers.setIfMatch("\"2\"");
                    })
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("to", "EXCLUDED", "as", "TEST", "reason", "A rehearsal"))
                    .exchange()
                    .expectStatus()
                    .isOk();
            assertThat(staff.feedback(id).data().get("moderation").asString()).isEqualTo("EXCLUDED");
        }
    }

    @Test
    void nobodyHearsMoreThanTheListShowsThem() {
        String site = citizens.freshSite();
        String other = citizens.freshSite();
        citizens.pointOf(site);
        try (Follower health = follow("", Tokens.partnerManager("HEALTH"), null);
                Follower interior = follow("", Tokens.partnerManager("INTERIOR"), null);
                Follower manager = follow("", Tokens.siteManager(site), null);
                Follower elsewhere = follow("?region=MA-05", STAFF, null);
                Follower system = follow("", Tokens.system("INTERIOR", "feedback.read"), null)) {
            String id = citizens.say(site, Map.of("overall", 1, "text", "الانتظار طويل"));
            String last = citizens.say(other, Map.of("overall", 5));
            assertThat(interior.feedback(id).data().get("text").asString()).isEqualTo("الانتظار طويل");
            interior.feedback(last);
            assertThat(system.feedback(id).data().has("text")).isFalse();
            system.feedback(last);
            manager.feedback(id);
            interior.next(one -> one.name().equals("figures")
                    && one.data().get("site").asString().equals(other));
            assertThat(system.all()).noneMatch(one -> one.name().equals("figures"));
            assertThat(manager.all())
                    .filteredOn(one -> !one.name().isEmpty())
                    .allMatch(one -> one.data().get("site").asString().equals(site));
            assertThat(health.all()).allMatch(one -> one.name().isEmpty());
            assertThat(elsewhere.all()).allMatch(one -> one.name().isEmpty());
        }
    }

    @Test
    void whatAMachineFilledInIsNotTold() {
        String site = citizens.freshSite();
        try (Follower staff = follow("?site=" + site, STAFF, null)) {
            Map<String, Object> spam = citizens.body(citizens.codeOf(site), Map.of("overall", 5));
            spam.put("website", "x");
            citizens.send(spam, Citizens.freshKey()).expectStatus().isCreated();
            String id = citizens.say(site, Map.of("overall", 5));
            Follower.Received first = staff.next(one -> one.name().equals("feedback"));
            assertThat(first.data().get("id").asString()).isEqualTo(id);
        }
    }

    /** Many citizens speak while the listener is cut again and again. */
    @Test
    void aListenerThatComesBackMissesNothingAndHearsNothingTwice() {
        String site = citizens.freshSite();
        String code = citizens.codeOf(site);
        String lastId;
        try (Follower first = follow("?site=" + site, STAFF, null)) {
            lastId = first.next(one -> true).id();
        }
        CompletableFuture<List<String>> said = CompletableFuture.supplyAsync(() -> IntStream.range(0, 60)
                .parallel()
                .mapToObj(n ->
                        (String) citizens.send(citizens.body(code, Map.of("overall", 1 + n % 5)), Citizens.freshKey())
                                .expectBody(Map.class)
                                .returnResult()
                                .getResponseBody()
                                .get("id"))
                .toList());
        List<String> heard = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end && (!said.isDone() || heard.size() < 60)) {
            try (Follower again = follow("?site=" + site, STAFF, lastId)) {
                for (int i = 0; i < 7 && !(said.isDone() && heard.size() >= 60); i++) {
                    Follower.Received one = again.next(any -> true);
                    lastId = one.id();
                    if (one.name().equals("feedback")) {
                        heard.add(one.data().get("id").asString());
                    }
                }
            }
        }
        assertThat(heard).containsExactlyInAnyOrderElementsOf(said.join());
    }

    @Test
    void aPositionOfLongAgoBeginsAnewAndAnInventedOneIsRefused() {
        String lastId;
        try (Follower staff = follow("", STAFF, null)) {
            lastId = staff.next(one -> true).id();
        }
        try (Follower invented = follow("", STAFF, "AAAA" + lastId.substring(4))) {
            assertThat(invented.response().statusCode()).isEqualTo(400);
        }
        clock.moveBy(Duration.ofSeconds(90));
        try (Follower staff = follow("", STAFF, lastId)) {
            assertThat(staff.response().statusCode()).isEqualTo(200);
            assertThat(staff.next(one -> !one.name().isEmpty()).name()).isEqualTo("reset");
        }
    }

    @Test
    void aCallerFollowsFiveStreamsAtOnceAndAnotherOneAfterLeavingOne() {
        String token = Tokens.staff("follower-of-many", "programme-staff");
        List<Follower> five =
                IntStream.range(0, 5).mapToObj(n -> follow("", token, null)).toList();
        try (Follower sixth = attempt("", token, null)) {
            assertThat(sixth.response().statusCode()).isEqualTo(429);
            assertThat(sixth.response().headers().firstValue("Retry-After")).contains("30");
            assertThat(sixth.response().headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/problem+json");
        }
        five.getFirst().close();
        try (Follower again = follow("", token, null)) {
            assertThat(again.response().statusCode()).isEqualTo(200);
        }
        five.forEach(Follower::close);
    }

    @Test
    void aStreamEndsWithItsToken() {
        String brief = Tokens.mint(claims -> claims.subject("brief")
                .claim("realm_access", Map.of("roles", List.of("programme-staff")))
                .expirationTime(Date.from(Instant.now().plusSeconds(3))));
        try (Follower staff = follow("", brief, null)) {
            staff.next(one -> true);
            assertThat(staff.hasEnded()).isFalse();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(staff::hasEnded);
        }
    }

    @Test
    void whoMayNotListFeedbackMayNotFollowIt() {
        Map<String, Integer> expected = new HashMap<>(Map.of(
                Tokens.staff("operations"), 403,
                Tokens.staff("integrity-officer"), 403,
                Tokens.system("INTERIOR", "sites.read"), 403));
        expected.forEach((token, status) -> {
            try (Follower refused = follow("", token, null)) {
                assertThat(refused.response().statusCode()).isEqualTo(status);
            }
        });
        try (Follower nobody = follow("?site=lower", STAFF, null)) {
            assertThat(nobody.response().statusCode()).isEqualTo(400);
        }
    }
}
