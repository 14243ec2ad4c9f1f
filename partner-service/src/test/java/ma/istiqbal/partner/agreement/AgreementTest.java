package ma.istiqbal.partner.agreement;

import static ma.istiqbal.partner.agreement.AgreementCaller.ADMIN;
import static ma.istiqbal.partner.agreement.AgreementCaller.STAFF;
import static ma.istiqbal.partner.agreement.AgreementCaller.TODAY;
import static ma.istiqbal.partner.agreement.AgreementCaller.freshCode;
import static ma.istiqbal.partner.agreement.AgreementCaller.terms;
import static ma.istiqbal.partner.agreement.AgreementCaller.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ma.istiqbal.test.ServiceTest;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** How an agreement is written, signed and shown. Site-service is silent all the while. */
@ServiceTest
class AgreementTest {

    private static final String BOTH = Tokens.staff("both", "programme-admin");

    @Autowired
    private RestTestClient client;

    private AgreementCaller caller;

    @BeforeEach
    void call() {
        caller = new AgreementCaller(client);
    }

    @Test
    void aDraftIsReadBackAsItWasWritten() {
        String code = freshCode();
        caller.draft(code, terms("INTERIOR"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/v1/agreements/" + code)
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        caller.get("/api/v1/agreements/" + code, STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.lifecycle")
                .isEqualTo("DRAFT")
                .jsonPath("$.titles.ar")
                .isEqualTo("اتفاقية شراكة")
                .jsonPath("$.effectiveFrom")
                .isEqualTo(TODAY.toString())
                .jsonPath("$.allowedActions")
                .value(next -> assertThat(texts(next)).containsExactlyInAnyOrder("NEGOTIATION", "ABANDONED"));
        caller.draft(code, terms("INTERIOR"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("AGREEMENT_CODE_TAKEN");
    }

    @Test
    void theSignatureListsEveryGuardThatDoesNotHold() {
        String both = Tokens.staff("both", "programme-admin");
        Map<String, Object> body = terms("INTERIOR");
        body.put("code", freshCode());
        caller.send(HttpMethod.POST, "/api/v1/agreements", null, both, body)
                .expectStatus()
                .isCreated();
        String code = body.get("code").toString();
        caller.transition(code, 1, "NEGOTIATION", STAFF).expectStatus().isOk();
        caller.transition(code, 2, "SIGNED", STAFF)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TRANSITION_NOT_YOURS");
        caller.transition(code, 2, "SIGNED", both)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(texts(codes))
                        .containsExactlyInAnyOrder(
                                "SIGNING_DATE_REACHED_FAIL",
                                "EVERY_PARTY_SIGNED_FAIL",
                                "ARABIC_TEXT_SIGNED_FAIL",
                                "FRENCH_TEXT_SIGNED_FAIL",
                                "NOT_THE_EDITOR_FAIL"));
        Awaitility.await()
                .untilAsserted(() -> caller.get("/api/v1/agreements/" + code + "/history", ADMIN)
                        .expectBody()
                        .jsonPath("$.items[*].type")
                        .value(types -> assertThat(texts(types))
                                .containsExactly(
                                        "ma.istiqbal.agreement.drafted",
                                        "ma.istiqbal.agreement.transitioned",
                                        "ma.istiqbal.agreement.transition-refused",
                                        "ma.istiqbal.agreement.transition-refused")));
    }

    @Test
    void aPlannedCeremonyDoesNotSignYet() {
        String code = freshCode();
        caller.draft(code, terms("INTERIOR")).expectStatus().isCreated();
        caller.transition(code, 1, "NEGOTIATION", STAFF).expectStatus().isOk();
        caller.sign(code, 2, "MTNRA", TODAY).expectStatus().isOk();
        caller.sign(code, 3, "INTERIOR", TODAY.plusDays(10)).expectStatus().isOk();
        caller.document(code, 4, "AR", "a").expectStatus().isCreated();
        caller.document(code, 5, "FR", "b").expectStatus().isCreated();
        caller.transition(code, 6, "SIGNED", ADMIN)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(texts(codes)).containsExactly("SIGNING_DATE_REACHED_FAIL"));
    }

    @Test
    void onlyAPartySignsAndOnlyOnce() {
        String code = freshCode();
        caller.draft(code, terms("INTERIOR")).expectStatus().isCreated();
        caller.sign(code, 1, "HEALTH", TODAY)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("NOT_A_PARTY");
        caller.sign(code, 1, "INTERIOR", TODAY).expectStatus().isOk();
        caller.sign(code, 2, "INTERIOR", TODAY)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("ALREADY_SIGNED");
    }

    @Test
    void whatWasSignedIsNotWhatIsRevised() {
        Map<String, Object> terms = terms("INTERIOR");
        String code = caller.ready(terms);
        Map<String, Object> annex = Map.of("sha256", "c".repeat(64), "language", "EN", "signed", false);
        caller.send(HttpMethod.POST, "/api/v1/agreements/" + code + "/documents", 6, STAFF, annex)
                .expectStatus()
                .isCreated();
        terms.put("noticeDays", 60);
        terms.put("effectiveTo", TODAY.plusYears(2).toString());
        caller.send(HttpMethod.PUT, "/api/v1/agreements/" + code, 7, STAFF, terms)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.signatures.length()")
                .isEqualTo(0)
                .jsonPath("$.documents[*].language")
                .value(languages -> assertThat(texts(languages)).containsExactly("EN"))
                .jsonPath("$.noticeDays")
                .isEqualTo(60)
                .jsonPath("$.termEndsOn")
                .isEqualTo(TODAY.plusYears(2).toString());
        caller.transition(code, 8, "SIGNED", ADMIN)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(texts(codes))
                        .containsExactlyInAnyOrder(
                                "SIGNING_DATE_REACHED_FAIL",
                                "EVERY_PARTY_SIGNED_FAIL",
                                "ARABIC_TEXT_SIGNED_FAIL",
                                "FRENCH_TEXT_SIGNED_FAIL"));
    }

    @Test
    void whoeverRevisedCannotApprove() {
        Map<String, Object> terms = terms("INTERIOR");
        String code = caller.ready(terms);
        caller.send(HttpMethod.PUT, "/api/v1/agreements/" + code, 6, BOTH, terms)
                .expectStatus()
                .isOk();
        signAndRegister(code, 7, STAFF, STAFF);
        refusedToItsEditor(code, 11);
    }

    @Test
    void whoeverRecordedASignatureOrADocumentCannotApprove() {
        for (boolean signature : new boolean[] {true, false}) {
            String code = freshCode();
            caller.draft(code, terms("INTERIOR")).expectStatus().isCreated();
            caller.transition(code, 1, "NEGOTIATION", STAFF).expectStatus().isOk();
            signAndRegister(code, 2, signature ? BOTH : STAFF, signature ? STAFF : BOTH);
            refusedToItsEditor(code, 6);
        }
    }

    private void signAndRegister(String code, int from, String signing, String registering) {
        String path = "/api/v1/agreements/" + code;
        int version = from;
        for (String party : List.of("MTNRA", "INTERIOR")) {
            Map<String, String> signature = Map.of("partner", party, "signedOn", TODAY.toString());
            caller.send(HttpMethod.POST, path + "/signatures", version++, signing, signature)
                    .expectStatus()
                    .isOk();
        }
        for (String language : List.of("AR", "FR")) {
            Map<String, Object> text = Map.of(
                    "sha256", (language.equals("AR") ? "a" : "b").repeat(64), "language", language, "signed", true);
            caller.send(HttpMethod.POST, path + "/documents", version++, registering, text)
                    .expectStatus()
                    .isCreated();
        }
    }

    private void refusedToItsEditor(String code, int version) {
        caller.transition(code, version, "SIGNED", BOTH)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(texts(codes)).containsExactly("NOT_THE_EDITOR_FAIL"));
        caller.transition(code, version, "SIGNED", ADMIN).expectStatus().isOk();
    }

    @Test
    void aSignedAgreementIsNotEditedAnyMore() {
        Map<String, Object> terms = terms("INTERIOR");
        // Not yet begun, so that the agreements' clock leaves its version alone.
        terms.put("effectiveFrom", TODAY.plusDays(3).toString());
        String code = caller.signed(terms);
        caller.send(HttpMethod.PUT, "/api/v1/agreements/" + code, 7, STAFF, terms)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("AGREEMENT_NOT_OPEN");
        caller.document(code, 7, "EN", "c").expectStatus().isEqualTo(409);
        caller.sign(code, 7, "INTERIOR", TODAY)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("AGREEMENT_NOT_OPEN");
        caller.transition(code, 7, "EXPIRED", ADMIN).expectStatus().isEqualTo(409);
        caller.transition(code, 7, "EFFECTIVE", ADMIN).expectStatus().isForbidden();
    }

    @Test
    void aDocumentIsRegisteredOnceByItsHash() {
        String code = freshCode();
        caller.draft(code, terms("INTERIOR")).expectStatus().isCreated();
        caller.document(code, 1, "AR", "a")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        caller.document(code, 2, "AR", "a")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("DOCUMENT_KNOWN");
        caller.document(code, 2, "AR", "Z").expectStatus().isBadRequest();
        caller.get("/api/v1/agreements/" + code + "/documents", STAFF)
                .expectBody()
                .jsonPath("$.items[0].language")
                .isEqualTo("AR");
    }

    @Test
    void allBadFieldsAreToldAtOnce() {
        client.post()
                .uri("/api/v1/agreements")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"code": "x y", "titles": {"ar": "ا"}, "parties": [{"partner": "INTERIOR", "role": "BOSS"}],
                         "scope": {"sites": ["a"], "regions": ["MA-13"], "planets": []}, "lifecycle": "SIGNED",
                         "effectiveFrom": "2026-02-30", "effectiveTo": "2027-01-01", "renewal": "TACIT",
                         "noticeDays": -1}""")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(texts(pointers))
                        .containsExactlyInAnyOrder(
                                "/code",
                                "/titles/fr",
                                "/parties/0/role",
                                "/scope/sites/0",
                                "/scope/regions/0",
                                "/scope/planets",
                                "/lifecycle",
                                "/effectiveFrom",
                                "/noticeDays"));
    }

    @Test
    void rulesBetweenValuesAreToldAtOnce() {
        Map<String, Object> body = terms("INTERIOR");
        body.put("effectiveTo", TODAY.minusDays(1).toString());
        body.put(
                "parties",
                List.of(
                        Map.of("partner", "INTERIOR", "role", "OWNER"),
                        Map.of("partner", "HEALTH", "role", "OWNER"),
                        Map.of("partner", "NOBODY", "role", "FUNDER"),
                        Map.of("partner", "HEALTH", "role", "OWNER")));
        body.put("scope", Map.of());
        body.put("amends", "NOTHING");
        body.put("supersedes", "NOTHING");
        caller.draft(freshCode(), body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(texts(codes))
                        .containsExactlyInAnyOrder(
                                "ENDS_BEFORE_IT_BEGINS",
                                "PARTY_TWICE",
                                "NO_SUCH_PARTNER",
                                "PROGRAMME_NEEDED",
                                "ONE_OWNER_NEEDED",
                                "SCOPE_EMPTY",
                                "AMENDS_AND_SUPERSEDES",
                                "NO_SUCH_AGREEMENT",
                                "NO_SUCH_AGREEMENT"));
    }

    @Test
    void aSiteThatNobodyCanTellOfIsNeitherAcceptedNorDenied() {
        Map<String, Object> body = terms("INTERIOR");
        body.put("scope", Map.of("sites", List.of("NEVER-SEEN")));
        caller.draft(freshCode(), body)
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UPSTREAM_UNAVAILABLE");
        caller.get("/api/v1/agreements?site=NEVER-SEEN&effectiveOn=" + TODAY, Tokens.service("site-service"))
                .expectStatus()
                .isEqualTo(503);
    }

    @Test
    void aWriteWithoutAVersionOrOnAStaleOneIsRefused() {
        String code = freshCode();
        caller.draft(code, terms("INTERIOR")).expectStatus().isCreated();
        String path = "/api/v1/agreements/" + code;
        caller.send(HttpMethod.PUT, path, null, STAFF, terms("INTERIOR"))
                .expectStatus()
                .isEqualTo(428);
        caller.send(HttpMethod.PUT, path, 9, STAFF, terms("INTERIOR"))
                .expectStatus()
                .isEqualTo(412);
        caller.send(HttpMethod.PUT, path, 1, STAFF, terms("INTERIOR"))
                .expectStatus()
                .isOk();
    }

    @Test
    void anAdministrationSeesTheAgreementsItIsAPartyOf() {
        String interior = freshCode();
        String health = freshCode();
        caller.draft(interior, terms("INTERIOR")).expectStatus().isCreated();
        caller.draft(health, terms("HEALTH")).expectStatus().isCreated();
        for (String token : List.of(Tokens.partnerManager("HEALTH"), Tokens.system("HEALTH", "partners.read"))) {
            assertThat(caller.codes("q=convention", token)).contains(health).doesNotContain(interior);
            assertThat(caller.codes("partner=INTERIOR", token)).isEmpty();
            caller.get("/api/v1/agreements/" + interior, token).expectStatus().isNotFound();
            caller.get("/api/v1/agreements/" + interior + "/transitions", token)
                    .expectStatus()
                    .isNotFound();
            caller.get("/api/v1/agreements/" + interior + "/documents", token)
                    .expectStatus()
                    .isNotFound();
            caller.transition(health, 1, "NEGOTIATION", token).expectStatus().isForbidden();
        }
        caller.get("/api/v1/agreements/" + interior + "/history", Tokens.partnerManager("HEALTH"))
                .expectStatus()
                .isNotFound();
        assertThat(caller.codes("partner=HEALTH&lifecycle=DRAFT", Tokens.staff("auditor")))
                .contains(health)
                .doesNotContain(interior);
    }

    @Test
    void othersSeeNoAgreement() {
        for (String token : List.of(
                Tokens.siteManager("RABAT-ANNEX-06"),
                Tokens.staff("operations"),
                Tokens.staff("integrity-officer"),
                Tokens.system("HEALTH", "sites.read"))) {
            caller.get("/api/v1/agreements", token).expectStatus().isForbidden();
        }
        client.get().uri("/api/v1/agreements").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void aPartnerBoundByAnAgreementCannotLeave() {
        caller.signed(terms("TRANSPORT"));
        caller.send(
                        HttpMethod.POST,
                        "/api/v1/partners/TRANSPORT/transitions",
                        1,
                        ADMIN,
                        Map.of("to", "ENDED", "reason", "Merged into another ministry"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("NO_AGREEMENT_IN_FORCE_FAIL");
    }

    @Test
    void aDraftIsAbandonedForAReason() {
        String code = freshCode();
        caller.draft(code, terms("INTERIOR")).expectStatus().isCreated();
        caller.send(HttpMethod.POST, "/api/v1/agreements/" + code + "/transitions", 1, STAFF, Map.of("to", "ABANDONED"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("REASON_GIVEN_FAIL");
        caller.transition(code, 1, "ABANDONED", STAFF).expectStatus().isOk();
    }
}
