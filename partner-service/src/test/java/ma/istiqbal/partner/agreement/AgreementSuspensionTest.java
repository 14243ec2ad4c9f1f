package ma.istiqbal.partner.agreement;

import static ma.istiqbal.partner.agreement.AgreementCaller.ADMIN;
import static ma.istiqbal.partner.agreement.AgreementCaller.TODAY;
import static ma.istiqbal.partner.agreement.AgreementCaller.terms;
import static ma.istiqbal.partner.agreement.AgreementCaller.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.test.ServiceTest;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What a suspension does. The agreements' clock is held: it moves only when a test moves it. */
@ServiceTest
class AgreementSuspensionTest {

    @Autowired
    private RestTestClient client;

    @Autowired
    private AgreementClock clock;

    @Autowired
    private Agreements agreements;

    @Autowired
    private LockProvider locks;

    private AgreementCaller caller;
    private SimpleLock held;

    @BeforeEach
    void holdTheClock() {
        caller = new AgreementCaller(client);
        LockConfiguration lock =
                new LockConfiguration(Instant.now(), "agreement-clock", Duration.ofMinutes(5), Duration.ZERO);
        held = Awaitility.await()
                .until(() -> locks.lock(lock), Optional::isPresent)
                .orElseThrow();
    }

    @AfterEach
    void letTheClockGoOn() {
        held.unlock();
    }

    @Test
    void toSuspendAndToResumeNeedsAReason() {
        String code = effective(TODAY.minusDays(10), TODAY.plusDays(200));
        refused(code, Map.of("to", "SUSPENDED"), "REASON_GIVEN_FAIL");
        move(code, "SUSPENDED").expectStatus().isOk();
        refused(code, Map.of("to", "EFFECTIVE"), "REASON_GIVEN_FAIL");
        move(code, "EFFECTIVE").expectStatus().isOk();
    }

    @Test
    void itIsResumedOnItsLastDayAndNotAfter() {
        String today = effective(TODAY.minusDays(10), TODAY);
        move(today, "SUSPENDED").expectStatus().isOk();
        move(today, "EFFECTIVE").expectStatus().isOk();
        String yesterday = effective(TODAY.minusDays(10), TODAY.minusDays(1));
        move(yesterday, "SUSPENDED").expectStatus().isOk();
        refused(yesterday, Map.of("to", "EFFECTIVE", "reason", "All is well again"), "LAST_DAY_NOT_OVER_FAIL");
    }

    @Test
    void theClockDoesNotResumeItAndLetsItExpire() {
        String code = effective(TODAY.minusDays(10), TODAY.plusDays(10));
        move(code, "SUSPENDED").expectStatus().isOk();
        clock.advance(TODAY.plusDays(10));
        assertThat(caller.lifecycle(code)).isEqualTo("SUSPENDED");
        clock.advance(TODAY.plusDays(11));
        assertThat(caller.lifecycle(code)).isEqualTo("EXPIRED");
    }

    @Test
    void itGoesOnHoldingItsSites() {
        Map<String, Object> terms = between(TODAY.minusDays(10), TODAY.plusDays(10));
        String code = caller.signed(terms);
        clock.advance(TODAY.minusDays(10));
        move(code, "SUSPENDED").expectStatus().isOk();
        refused(
                caller.ready(terms),
                Map.of("to", "SIGNED", "reason", "As decided by the committee"),
                "NO_OVERLAP_FAIL");
    }

    @Test
    void theListTellsTheDaysThatTheAgreementTells() {
        String code = effective(TODAY.minusDays(30), TODAY.plusDays(30));
        Stored<Agreement> before = agreements.get(code, new Scope.Everything());
        Course course = before.state().course();
        Course paused = course.suspendedFrom(TODAY.minusDays(5)).resumedOn(TODAY.minusDays(2));
        Agreement after = before.state().running(paused);
        agreements.replace(before, after, Change.byPlatform("test", "paused"));
        for (int ago = 7; ago >= 1; ago--) {
            LocalDate day = TODAY.minusDays(ago);
            assertThat(caller.codes("effectiveOn=" + day, ADMIN).contains(code))
                    .as("in force %d days ago", ago)
                    .isEqualTo(after.isInForceOn(day))
                    .isEqualTo(ago > 5 || ago < 3);
        }
    }

    private String effective(LocalDate from, LocalDate to) {
        String code = caller.signed(between(from, to));
        clock.advance(from);
        assertThat(caller.lifecycle(code)).isEqualTo("EFFECTIVE");
        return code;
    }

    private static Map<String, Object> between(LocalDate from, LocalDate to) {
        Map<String, Object> terms = terms("INTERIOR");
        terms.put("effectiveFrom", from.toString());
        terms.put("effectiveTo", to.toString());
        return terms;
    }

    private RestTestClient.ResponseSpec move(String code, String to) {
        return transition(code, Map.of("to", to, "reason", "As decided by the committee"));
    }

    private void refused(String code, Map<String, String> body, String... guards) {
        transition(code, body)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(texts(codes)).isEqualTo(List.of(guards)));
    }

    private RestTestClient.ResponseSpec transition(String code, Map<String, String> body) {
        Integer version = (Integer) caller.one(code).get("version");
        return caller.send(HttpMethod.POST, "/api/v1/agreements/" + code + "/transitions", version, ADMIN, body);
    }
}
