package ma.istiqbal.partner.agreement;

import static ma.istiqbal.partner.agreement.AgreementCaller.ADMIN;
import static ma.istiqbal.partner.agreement.AgreementCaller.TODAY;
import static ma.istiqbal.partner.agreement.AgreementCaller.terms;
import static ma.istiqbal.partner.agreement.AgreementCaller.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.partner.site.KnownSite;
import ma.istiqbal.partner.site.KnownSites;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.ServiceTest;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;

/** Which agreement covers which site, and that no two of an owner cover the same one. */
@ServiceTest
@EnableWireMock(@ConfigureWireMock(name = "site-service", baseUrlProperties = "SITE_SERVICE_URL"))
class CoverageTest {

    private static final String SITE_SERVICE = Tokens.service("site-service");

    @Autowired
    private RestTestClient client;

    @Autowired
    private AgreementClock clock;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Coverage coverage;

    @Autowired
    private KnownSites sites;

    private AgreementCaller caller;

    @BeforeEach
    void siteServiceTellsItsSites() {
        caller = new AgreementCaller(client);
        String further = event(5, "FES-COURT", "JUSTICE", "COURT", "MA-03");
        String calendar = event(6, "FES-COURT", "", "", null)
                .replace("site:FES-COURT:1", "calendar:FES-COURT:2")
                .replace("\"version\": 1", "\"version\": 2");
        String broken =
                event(7, "FES-POLICE", "DGSN", "POLICE_SERVICE", "MA-03").replace("\"DGSN\"", "[]");
        String last = event(8, "FES-ANNEX", "INTERIOR", "ADMIN_ANNEX", "MA-03");
        feed("8", "{\"items\": [], \"next\": 8}");
        feed("5", "{\"items\": [" + String.join(", ", calendar, broken, last) + "], \"next\": 8}");
        feed("4", "{\"items\": [" + further + "], \"next\": 5}");
        feed("0", Contracts.read("site-service/site-changes.json"));
        Awaitility.await()
                .until(() -> sites.ownersOf(java.util.Set.of("FES-ANNEX")).contains("INTERIOR"));
    }

    @Test
    void whatTheFeedTellsOfASitesCalendarIsNotTakenForTheSite() {
        assertThat(sites.ownersOf(java.util.Set.of("FES-COURT"))).containsExactly("JUSTICE");
    }

    @Test
    void anEventThatIsNotUnderstoodDoesNotStopTheOnesAfterIt() {
        assertThat(sites.ownersOf(java.util.Set.of("FES-POLICE"))).isEmpty();
        assertThat(sites.ownersOf(java.util.Set.of("FES-ANNEX"))).containsExactly("INTERIOR");
    }

    @Test
    void siteServiceIsToldTheAgreementThatCoversASiteAsAgreed() {
        Map<String, Object> terms = terms("INTERIOR");
        terms.put("scope", Map.of("sites", List.of("RABAT-ANNEX-06")));
        caller.ready("CONTRACT-SAMPLE", terms);
        caller.transition("CONTRACT-SAMPLE", 6, "SIGNED", ADMIN).expectStatus().isOk();
        clock.advance(TODAY);
        caller.get("/api/v1/agreements?site=RABAT-ANNEX-06&effectiveOn=" + TODAY + "&limit=1", SITE_SERVICE)
                .expectStatus()
                .isOk()
                .expectBody()
                .json(Contracts.read("partner-service/agreements.json"), JsonCompareMode.LENIENT);
        assertThat(caller.codes("site=RABAT-ANNEX-06&effectiveOn=" + TODAY.minusDays(1), SITE_SERVICE))
                .isEmpty();
    }

    @Test
    void aSiteIsCoveredByItsTypeAndRegion() {
        Map<String, Object> terms = terms("HEALTH");
        terms.put("scope", Map.of("siteTypes", List.of("HOSPITAL", "COURT"), "regions", List.of("MA-06")));
        String code = caller.signed(terms);
        assertThat(covering("ELJADIDA-HOSPITAL-1")).containsExactly(code);
        assertThat(covering("BERRECHID-COURT")).doesNotContain(code);
        assertThat(covering("FES-COURT")).doesNotContain(code);
    }

    @Test
    void aSiteAbroadIsCoveredByItsType() {
        Map<String, Object> terms = terms("FOREIGN-AFFAIRS");
        terms.put("scope", Map.of("siteTypes", List.of("CONSULATE")));
        String code = caller.signed(terms);
        assertThat(covering("ALGECIRAS-CONSULATE")).containsExactly(code);
    }

    @Test
    void aSiteThatChangedHandsIsNotCoveredByItsFormerOwnersAgreement() {
        feed("10", "{\"items\": [], \"next\": 10}");
        feed("9", "{\"items\": [], \"next\": 9}");
        String before = event(9, "SETTAT-ANNEX", "INTERIOR", "ADMIN_ANNEX", "MA-06");
        feed("8", "{\"items\": [" + before + "], \"next\": 9}");
        Awaitility.await().until(() -> owned("SETTAT-ANNEX", "INTERIOR"));
        Map<String, Object> terms = terms("INTERIOR");
        terms.put("scope", Map.of("sites", List.of("SETTAT-ANNEX")));
        String code = caller.signed(terms);
        assertThat(covering("SETTAT-ANNEX")).containsExactly(code);
        String after = event(10, "SETTAT-ANNEX", "HEALTH", "ADMIN_ANNEX", "MA-06")
                .replace("site:SETTAT-ANNEX:1", "site:SETTAT-ANNEX:2")
                .replace("\"version\": 1", "\"version\": 2");
        feed("9", "{\"items\": [" + after + "], \"next\": 10}");
        Awaitility.await().until(() -> owned("SETTAT-ANNEX", "HEALTH"));
        assertThat(covering("SETTAT-ANNEX")).isEmpty();
    }

    private boolean owned(String site, String partner) {
        return sites.ownersOf(java.util.Set.of(site)).contains(partner);
    }

    @Test
    void aSiteNotYetInTheFeedIsAskedFor() {
        WireMock.stubFor(WireMock.get("/api/v1/sites/BRAND-NEW")
                .willReturn(WireMock.okJson(
                        Contracts.read("site-service/site.json").replace("RABAT-ANNEX-06", "BRAND-NEW"))));
        assertThat(sites.find("BRAND-NEW")).contains(new KnownSite("BRAND-NEW", "INTERIOR", "ADMIN_ANNEX", "MA-04", 1));
        Map<String, Object> terms = terms("INTERIOR");
        terms.put("scope", Map.of("sites", List.of("BRAND-NEW", "NO-SUCH", "FES-COURT")));
        caller.draft(AgreementCaller.freshCode(), terms)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(texts(pointers)).containsExactly("/scope/sites/1", "/scope/sites/2"))
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(texts(codes)).containsExactly("NO_SUCH_SITE", "SITE_OF_ANOTHER_OWNER"));
    }

    @Test
    void aSecondAgreementForTheSameSitesOnTheSameDaysIsRefused() {
        Map<String, Object> terms = terms("DGSN");
        caller.signed(terms);
        terms.put("effectiveFrom", TODAY.plusYears(1).toString());
        terms.put("effectiveTo", TODAY.plusYears(2).toString());
        String second = caller.ready(terms);
        refusedForOverlap(second, 6);
        terms.put("effectiveFrom", TODAY.plusYears(1).plusDays(1).toString());
        caller.signed(terms);
    }

    @Test
    void aSiteThatIsNamedAndOneOfAClassIsOneSite() {
        Map<String, Object> named = terms("JUSTICE");
        named.put("scope", Map.of("sites", List.of("BERRECHID-COURT")));
        caller.signed(named);
        Map<String, Object> classed = terms("JUSTICE");
        classed.put("scope", Map.of("siteTypes", List.of("COURT"), "regions", List.of("MA-06")));
        refusedForOverlap(caller.ready(classed), 6);
        classed.put("scope", Map.of("siteTypes", List.of("COURT"), "regions", List.of("MA-03")));
        caller.signed(classed);
    }

    @Test
    void anAmendmentCoversWhatItAmends() {
        Map<String, Object> terms = terms("DGSN");
        String original = caller.signed(terms);
        terms.put("amends", original);
        String first = caller.signed(terms);
        refusedForOverlap(caller.ready(terms), 6);
        terms.put("amends", first);
        caller.signed(terms);
    }

    @Test
    void aSuccessorTakesOverOnItsFirstDay() {
        Map<String, Object> terms = terms("DGSN");
        terms.put("renewal", "TACIT");
        String old = caller.signed(terms);
        clock.advance(TODAY);
        terms.put("supersedes", old);
        terms.put("effectiveFrom", TODAY.plusDays(20).toString());
        String successor = caller.signed(terms);
        assertThat(inForceOn(TODAY.plusDays(19))).contains(old).doesNotContain(successor);
        assertThat(inForceOn(TODAY.plusDays(20))).contains(successor).doesNotContain(old);
        caller.transition(old, 8, "SUPERSEDED", ADMIN).expectStatus().isEqualTo(409);
        clock.advance(TODAY.plusDays(20));
        assertThat(caller.lifecycle(old)).isEqualTo("SUPERSEDED");
        assertThat(caller.one(old).get("lastDay")).isEqualTo(TODAY.plusDays(19).toString());
        assertThat(caller.lifecycle(successor)).isEqualTo("EFFECTIVE");
    }

    @Test
    void aSuccessorTakesOverFromAmendmentsToo() {
        Map<String, Object> terms = terms("DGSN");
        String old = caller.signed(terms);
        terms.put("amends", old);
        String amendment = caller.signed(terms);
        clock.advance(TODAY);
        terms.remove("amends");
        terms.put("supersedes", old);
        terms.put("effectiveFrom", TODAY.plusDays(20).toString());
        String successor = caller.signed(terms);
        assertThat(inForceOn(TODAY.plusDays(19))).contains(old, amendment).doesNotContain(successor);
        assertThat(inForceOn(TODAY.plusDays(20))).contains(successor).doesNotContain(old, amendment);
        clock.advance(TODAY.plusDays(20));
        assertThat(caller.lifecycle(amendment)).isEqualTo("SUPERSEDED");
        assertThat(caller.one(amendment).get("lastDay"))
                .isEqualTo(TODAY.plusDays(19).toString());
    }

    @Test
    void ofManySignedAtOnceOneIsSigned() throws Exception {
        for (int round = 0; round < 5; round++) {
            Map<String, Object> terms = terms("DGAPR");
            List<String> rivals =
                    IntStream.range(0, 4).mapToObj(i -> caller.ready(terms)).toList();
            List<Integer> answers = atOnce(rivals.stream()
                    .map(code -> (Callable<Integer>) () -> caller.transition(code, 6, "SIGNED", ADMIN)
                            .returnResult(String.class)
                            .getStatus()
                            .value())
                    .toList());
            assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
        }
    }

    @Test
    void aReservationWithoutASignatureBlocksUntilItsAgreementMovesOn() {
        Map<String, Object> terms = terms("DGAPR");
        String abandonedHalfWay = caller.ready(terms);
        assertThat(coverage.reserve(agreements.get(abandonedHalfWay, new Scope.Everything())))
                .isEmpty();
        String other = caller.ready(terms);
        refusedForOverlap(other, 6);
        caller.transition(abandonedHalfWay, 6, "ABANDONED", ADMIN)
                .expectStatus()
                .isOk();
        caller.transition(other, 6, "SIGNED", ADMIN).expectStatus().isOk();
    }

    @Test
    void whoRunsASiteSeesTheAdministrationThatOwnsIt() {
        String token = Tokens.siteManager("RABAT-ANNEX-06");
        caller.get("/api/v1/partners", token)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(codes -> assertThat(texts(codes)).containsExactly("INTERIOR"));
        caller.send(
                        HttpMethod.PUT,
                        "/api/v1/partners/INTERIOR/focal-points",
                        1,
                        token,
                        Map.of("focalPoints", List.of()))
                .expectStatus()
                .isForbidden();
    }

    private void refusedForOverlap(String code, int version) {
        caller.transition(code, version, "SIGNED", ADMIN)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(texts(codes)).containsExactly("NO_OVERLAP_FAIL"));
    }

    private static void feed(String after, String page) {
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/site-changes"))
                .withQueryParam("after", WireMock.equalTo(after))
                .willReturn(WireMock.okJson(page)));
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            for (Future<T> one : running) {
                results.add(one.get());
            }
        }
        return results;
    }

    private List<String> covering(String site) {
        return caller.codes("site=" + site + "&effectiveOn=" + TODAY, SITE_SERVICE);
    }

    private List<String> inForceOn(java.time.LocalDate day) {
        return caller.codes("effectiveOn=" + day, ADMIN);
    }

    private static String event(int sequence, String code, String partner, String type, String region) {
        String place = region == null ? "" : ", \"region\": \"" + region + "\"";
        return """
                {"specversion": "1.0", "id": "site:%1$s:1", "source": "/site-service",
                 "type": "ma.istiqbal.site.registered", "subject": "%1$s", "time": "2026-11-01T09:00:00Z",
                 "sequence": %5$d, "version": 1, "datacontenttype": "application/json",
                 "data": {"changed": [], "state": {"code": "%1$s", "lifecycle": "PROPOSED",
                   "description": {"type": "%3$s", "partner": "%2$s"%4$s}}}}""".formatted(code, partner, type, place, sequence);
    }
}
