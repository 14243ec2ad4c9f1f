package ma.istiqbal.gateway.session;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Objects;
import ma.istiqbal.gateway.Browser;
import ma.istiqbal.gateway.GatewayTest;
import ma.istiqbal.gateway.TestKeycloak;
import ma.istiqbal.test.AdjustableClock;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class SessionsTest {

    @Autowired
    Sessions sessions;

    @Autowired
    SessionIds ids;

    @Autowired
    Lifetime lifetime;

    @Autowired
    MongoDatabase database;

    @Autowired
    AdjustableClock clock;

    @Autowired
    Browser browser;

    @BeforeEach
    void signIn() {
        clock.reset();
        TestKeycloak.reset(clock);
        browser.signIn();
    }

    private String id() {
        return browser.cookies().get("istiqbal");
    }

    private StoredSession session() {
        return Objects.requireNonNull(sessions.findById(id()));
    }

    @Test
    void anotherReplicaOrTheNextStartKnowsTheSession() {
        Sessions others = new Sessions(database, ids, new SessionJson(), lifetime, clock);

        StoredSession known = Objects.requireNonNull(others.findById(id()));

        assertThat(Objects.requireNonNull(SignedIn.in(known)).getFullName()).isEqualTo("Youssef El Idrissi");
        assertThat(known.<Object>getAttribute("tokens")).isNotNull();
    }

    @Test
    void storeKnowsNeitherTheIdNorTheIdToken() {
        Document stored = Objects.requireNonNull(database.getCollection("sessions")
                .find(eq("sid", TestKeycloak.sid))
                .first());

        assertThat(stored.toJson()).doesNotContain(id());
        assertThat(stored.get("attributes", Document.class).getString("SPRING_SECURITY_CONTEXT"))
                .doesNotContain("eyJ");
    }

    @Test
    void sessionThatEndedIsNotRevivedByRequestThatWasUnderWay() {
        StoredSession underWay = session();
        assertThat(sessions.end("staff-1", TestKeycloak.sid)).isEqualTo(1);

        underWay.setAttribute("late", "value");
        sessions.save(underWay);

        assertThat(sessions.findById(id())).isNull();
    }

    @Test
    void sessionThatEndedElsewhereReadsForASecondAtMost() {
        assertThat(sessions.findRecent(id())).isNotNull();
        Sessions others = new Sessions(database, ids, new SessionJson(), lifetime, clock);
        assertThat(others.end("staff-1", TestKeycloak.sid)).isEqualTo(1);

        assertThat(sessions.findById(id())).isNull();
        Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> sessions.findRecent(id()) == null);
    }

    @Test
    void sessionThatEndsHereIsOverAtOnce() {
        assertThat(sessions.findRecent(id())).isNotNull();
        assertThat(sessions.end("staff-1", TestKeycloak.sid)).isEqualTo(1);
        assertThat(sessions.findRecent(id())).isNull();
    }

    @Test
    void whatARequestChangesTheNextOneSees() {
        StoredSession known = Objects.requireNonNull(sessions.findRecent(id()));
        known.setAttribute("one", "1");
        sessions.save(known);
        assertThat(Objects.requireNonNull(sessions.findRecent(id())).<String>getAttribute("one"))
                .isEqualTo("1");

        String before = id();
        known.changeSessionId();
        sessions.save(known);
        assertThat(sessions.findRecent(before)).isNull();
        assertThat(sessions.findRecent(known.getId())).isNotNull();

        sessions.deleteById(known.getId());
        assertThat(sessions.findRecent(known.getId())).isNull();
    }

    @Test
    void requestThatBeganUnderTheOldIdDoesNotBringItBack() {
        String before = id();
        StoredSession underWay = session();
        StoredSession signingIn = session();
        signingIn.changeSessionId();
        sessions.save(signingIn);

        underWay.setAttribute("late", "value");
        sessions.save(underWay);

        assertThat(sessions.findById(before)).isNull();
        assertThat(Objects.requireNonNull(sessions.findById(signingIn.getId())).<String>getAttribute("late"))
                .isNull();
    }

    @Test
    void concurrentRequestsKeepEachOthersChanges() {
        StoredSession one = session();
        StoredSession other = session();
        one.setAttribute("one", "1");
        other.setAttribute("other", "2");
        sessions.save(one);
        sessions.save(other);

        assertThat(session().<String>getAttribute("one")).isEqualTo("1");
        assertThat(session().<String>getAttribute("other")).isEqualTo("2");
    }

    @Test
    void purgeDeletesWhatIsOverAndNothingElse() {
        browser.get("/me");
        clock.moveBy(Duration.ofMinutes(29));
        sessions.purge();
        assertThat(sessions.findById(id())).isNotNull();

        clock.moveBy(Duration.ofMinutes(2));
        assertThat(sessions.findById(id())).isNull();
        assertThat(sessions.purge()).isPositive();
        assertThat(database.getCollection("sessions").countDocuments(eq("sid", TestKeycloak.sid)))
                .isZero();
    }

    @Test
    void whoOnlyBeganToSignInIsForgottenSooner() {
        Browser visitor = browser;
        visitor.cookies().clear();
        visitor.beginSignIn();
        String begun = id();
        clock.moveBy(Duration.ofMinutes(11));

        assertThat(sessions.findById(begun)).isNull();
    }
}
