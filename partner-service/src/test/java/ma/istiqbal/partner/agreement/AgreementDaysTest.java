package ma.istiqbal.partner.agreement;

import static ma.istiqbal.partner.agreement.AgreementCaller.ADMIN;
import static ma.istiqbal.partner.agreement.AgreementCaller.TODAY;
import static ma.istiqbal.partner.agreement.AgreementCaller.terms;
import static ma.istiqbal.partner.agreement.AgreementCaller.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.ServiceTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

/** From which day to which an agreement is in force, and how the clock follows. */
@ServiceTest
class AgreementDaysTest {

    @Autowired
    private RestTestClient client;

    @Autowired
    private AgreementClock clock;

    @Autowired
    private AdjustableClock time;

    @Autowired
    private MeterRegistry metrics;

    private AgreementCaller caller;

    @BeforeEach
    void call() {
        caller = new AgreementCaller(client);
    }

    @Test
    void itIsInForceOnItsDaysWhateverTheClockHasDone() {
        Map<String, Object> terms = between(TODAY.plusDays(3), TODAY.plusDays(10));
        String code = caller.signed(terms);
        assertThat(caller.lifecycle(code)).isEqualTo("SIGNED");
        assertThat(inForceOn(TODAY.plusDays(2))).doesNotContain(code);
        assertThat(inForceOn(TODAY.plusDays(3))).contains(code);
        assertThat(inForceOn(TODAY.plusDays(10))).contains(code);
        assertThat(inForceOn(TODAY.plusDays(11))).doesNotContain(code);
    }

    @Test
    void theClockEntersItOnTheFirstDayAndLeavesItAfterTheLast() {
        String code = caller.signed(between(TODAY.plusDays(3), TODAY.plusDays(10)));
        clock.advance(TODAY.plusDays(2));
        assertThat(caller.lifecycle(code)).isEqualTo("SIGNED");
        clock.advance(TODAY.plusDays(3));
        assertThat(caller.lifecycle(code)).isEqualTo("EFFECTIVE");
        clock.advance(TODAY.plusDays(10));
        assertThat(caller.lifecycle(code)).isEqualTo("EFFECTIVE");
        clock.advance(TODAY.plusDays(11));
        assertThat(caller.lifecycle(code)).isEqualTo("EXPIRED");
    }

    @Test
    void theClockMakesUpForDaysOnWhichNobodyRanIt() {
        String code = caller.signed(between(TODAY.minusYears(2), TODAY.minusYears(1)));
        clock.advance(TODAY);
        assertThat(caller.lifecycle(code)).isEqualTo("EXPIRED");
        assertThat(inForceOn(TODAY.minusYears(1))).contains(code);
        assertThat(inForceOn(TODAY)).doesNotContain(code);
        Awaitility.await()
                .untilAsserted(() -> caller.get("/api/v1/agreements/" + code + "/history", ADMIN)
                        .expectBody()
                        .jsonPath("$.items[?(@.actor.subject == 'agreement-clock')].type")
                        .value(types -> assertThat(texts(types)).hasSize(2)));
    }

    @Test
    void aTacitlyRenewedOneStartsItsNextTerm() {
        LocalDate first = TODAY.minusYears(1);
        // On a leap day the last day of that year is not yesterday.
        LocalDate last = first.plusYears(1).minusDays(1);
        Map<String, Object> terms = between(first, last);
        terms.put("renewal", "TACIT");
        String code = caller.signed(terms);
        clock.advance(TODAY);
        Map<?, ?> agreement = caller.one(code);
        assertThat(agreement.get("lifecycle")).isEqualTo("EFFECTIVE");
        assertThat(agreement.get("termEndsOn"))
                .isEqualTo(first.plusYears(2).minusDays(1).toString());
        assertThat(agreement.get("effectiveTo")).isEqualTo(last.toString());
        assertThat(inForceOn(TODAY.plusYears(3))).contains(code);
    }

    @Test
    void anEndIsAnnouncedOnTheDayOfEachThresholdAndOnlyOnce() {
        LocalDate last = TODAY.plusDays(95);
        String code = caller.signed(between(TODAY.minusDays(10), last));
        for (int left : new int[] {95, 91, 90, 90, 89, 31, 30, 30, 29, 8, 7, 7, 6, 0}) {
            clock.advance(last.minusDays(left));
        }
        announced(code, "90", "30", "7");
    }

    @Test
    void aClockThatStoodStillAnnouncesTheNearestThresholdAlone() {
        LocalDate last = TODAY.plusDays(95);
        String code = caller.signed(between(TODAY.minusDays(10), last));
        clock.advance(last.minusDays(5));
        clock.advance(last.minusDays(4));
        announced(code, "5");
        String onItsLastDay = caller.signed(between(TODAY.minusDays(10), last));
        clock.advance(last);
        announced(onItsLastDay, "0");
        String over = caller.signed(between(TODAY.minusDays(10), last));
        clock.advance(last.plusDays(1));
        assertThat(caller.lifecycle(over)).isEqualTo("EXPIRED");
        announced(over);
    }

    @Test
    void anAgreementThatHasNotBegunAnnouncesNoEnd() {
        String code = caller.signed(between(TODAY.plusDays(20), TODAY.plusDays(40)));
        clock.advance(TODAY.plusDays(19));
        announced(code);
        clock.advance(TODAY.plusDays(20));
        announced(code, "20");
    }

    @Test
    void eachTermOfARenewedOneIsAnnouncedAnew() {
        Map<String, Object> terms = between(TODAY.minusYears(1).plusDays(6), TODAY.plusDays(5));
        terms.put("renewal", "TACIT");
        String code = caller.signed(terms);
        clock.advance(TODAY);
        clock.advance(TODAY.plusDays(6));
        LocalDate nextEnd = LocalDate.parse(caller.one(code).get("termEndsOn").toString());
        assertThat(nextEnd).isAfter(TODAY.plusDays(300));
        clock.advance(nextEnd.minusDays(91));
        clock.advance(nextEnd.minusDays(90));
        announced(code, "5", "90");
    }

    /** On how many days before the end it was announced, and that nothing else is still to be told. */
    private void announced(String code, String... daysLeft) {
        Integer version = (Integer) caller.one(code).get("version");
        Awaitility.await()
                .untilAsserted(() -> caller.get("/api/v1/agreements/" + code + "/history", ADMIN)
                        .expectBody()
                        .jsonPath("$.items[-1].version")
                        .isEqualTo(version)
                        .jsonPath("$.items[?(@.type == 'ma.istiqbal.agreement.expiry-announced')].data.daysLeft")
                        .value(days -> assertThat(texts(days)).containsExactly(daysLeft)));
    }

    @Test
    void thoseAboutToExpireAreListedAndCounted() {
        String soon = caller.signed(between(TODAY.minusDays(10), TODAY.plusDays(30)));
        String later = caller.signed(between(TODAY.minusDays(10), TODAY.plusDays(31)));
        assertThat(caller.codes("expiringWithin=30", ADMIN)).contains(soon).doesNotContain(later);
        assertThat(caller.codes("expiringWithin=90", ADMIN)).contains(soon, later);
        caller.get("/api/v1/agreements?expiringWithin=0", ADMIN).expectStatus().isBadRequest();
        clock.tick();
        assertThat(metrics.get("istiqbal.agreements.expiring")
                        .tag("within", "30d")
                        .gauge()
                        .value())
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void thereAreAsManyInEachStateAsTheMetricSays() {
        caller.signed(between(TODAY.plusDays(3), TODAY.plusDays(10)));
        time.moveBy(Duration.ofMinutes(5));
        try {
            assertThat(metrics.get("istiqbal.agreements")
                            .tag("lifecycle", "SIGNED")
                            .gauge()
                            .value())
                    .isEqualTo(caller.codes("lifecycle=SIGNED", ADMIN).size());
        } finally {
            time.reset();
        }
    }

    @Test
    void aSuspendedOneIsNotInForceUntilItIsResumed() {
        String code = caller.signed(between(TODAY.minusDays(10), TODAY.plusDays(200)));
        clock.advance(TODAY);
        caller.transition(code, 8, "SUSPENDED", ADMIN).expectStatus().isOk();
        assertThat(inForceOn(TODAY)).doesNotContain(code);
        assertThat(inForceOn(TODAY.minusDays(1))).contains(code);
        caller.transition(code, 9, "EFFECTIVE", ADMIN).expectStatus().isOk();
        assertThat(inForceOn(TODAY)).contains(code);
    }

    @Test
    void aTerminationNeedsItsNotice() {
        String code = caller.signed(between(TODAY.minusDays(100), TODAY.plusDays(200)), TODAY.minusDays(30));
        clock.advance(TODAY);
        for (LocalDate tooLateOrUnsigned : List.of(TODAY.minusDays(29), TODAY.minusDays(31))) {
            terminate(code, tooLateOrUnsigned)
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.violations[0].code")
                    .isEqualTo("NOTICE_RESPECTED_FAIL");
        }
        terminate(code, TODAY.minusDays(30))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.lifecycle")
                .isEqualTo("TERMINATED")
                .jsonPath("$.lastDay")
                .isEqualTo(TODAY.minusDays(1).toString());
        assertThat(inForceOn(TODAY)).doesNotContain(code);
        assertThat(inForceOn(TODAY.minusDays(1))).contains(code);
    }

    @Test
    void anAmendmentRestsWhileWhatItAmendsIsSuspended() {
        Map<String, Object> terms = between(TODAY.minusDays(10), TODAY.plusDays(200));
        String base = caller.signed(terms);
        String amendment = amended(terms, base);
        String second = amended(terms, amendment);
        clock.advance(TODAY);
        assertThat(inForceOn(TODAY)).contains(base, amendment, second);
        move(base, "SUSPENDED").expectStatus().isOk();
        assertThat(inForceOn(TODAY)).doesNotContain(base, amendment, second);
        assertThat(inForceOn(TODAY.minusDays(1))).contains(base, amendment, second);
        move(base, "EFFECTIVE").expectStatus().isOk();
        assertThat(inForceOn(TODAY)).contains(base, amendment, second);
    }

    @Test
    void anAmendmentEndsWithWhatIsTerminated() {
        Map<String, Object> terms = between(TODAY.minusDays(10), TODAY.plusDays(200));
        terms.put("noticeDays", 0);
        String base = caller.signed(terms);
        String amendment = amended(terms, base);
        String second = amended(terms, amendment);
        clock.advance(TODAY);
        terminate(base, TODAY).expectStatus().isOk();
        assertThat(inForceOn(TODAY)).doesNotContain(base, amendment, second);
        assertThat(inForceOn(TODAY.minusDays(1))).contains(base, amendment, second);
        terms.remove("amends");
        terms.put("effectiveFrom", TODAY.toString());
        caller.signed(terms);
        clock.advance(TODAY);
        clock.advance(TODAY);
        for (String ended : List.of(amendment, second)) {
            assertThat(caller.lifecycle(ended)).isEqualTo("TERMINATED");
            assertThat(caller.one(ended).get("lastDay"))
                    .isEqualTo(TODAY.minusDays(1).toString());
        }
    }

    @Test
    void anAmendmentProlongsATerm() {
        Map<String, Object> terms = between(TODAY.minusDays(10), TODAY.plusDays(5));
        String base = caller.signed(terms);
        terms.put("effectiveTo", TODAY.plusDays(20).toString());
        String amendment = amended(terms, base);
        clock.advance(TODAY.plusDays(10));
        assertThat(caller.lifecycle(base)).isEqualTo("EXPIRED");
        assertThat(inForceOn(TODAY.plusDays(10))).contains(amendment).doesNotContain(base);
    }

    @Test
    void whatHasEndedIsNotAmended() {
        Map<String, Object> terms = between(TODAY.minusDays(10), TODAY.minusDays(1));
        terms.put("amends", caller.signed(terms));
        terms.put("effectiveTo", TODAY.plusDays(20).toString());
        caller.transition(caller.ready(terms), 6, "SIGNED", ADMIN)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(texts(codes)).containsExactly("AMENDED_STILL_RUNS_FAIL"));
    }

    private String amended(Map<String, Object> terms, String base) {
        terms.put("amends", base);
        return caller.signed(terms);
    }

    private RestTestClient.ResponseSpec move(String code, String to) {
        return caller.transition(code, (Integer) caller.one(code).get("version"), to, ADMIN);
    }

    private RestTestClient.ResponseSpec terminate(String code, LocalDate notice) {
        return caller.send(
                HttpMethod.POST,
                "/api/v1/agreements/" + code + "/transitions",
                (Integer) caller.one(code).get("version"),
                ADMIN,
                Map.of("to", "TERMINATED", "reason", "The site moved", "noticeGivenOn", notice.toString()));
    }

    private List<String> inForceOn(LocalDate day) {
        return caller.codes("effectiveOn=" + day, ADMIN);
    }

    private static Map<String, Object> between(LocalDate from, LocalDate to) {
        Map<String, Object> terms = terms("INTERIOR");
        terms.put("effectiveFrom", from.toString());
        terms.put("effectiveTo", to.toString());
        return terms;
    }
}
