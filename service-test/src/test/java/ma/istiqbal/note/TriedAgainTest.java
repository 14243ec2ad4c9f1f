package ma.istiqbal.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.change.ChangeRecord;
import ma.istiqbal.defaults.change.ChangeRelay;
import ma.istiqbal.defaults.change.Changes;
import ma.istiqbal.defaults.change.KeyedRequest;
import ma.istiqbal.defaults.document.AggregateType;
import ma.istiqbal.defaults.document.DocumentStore;
import ma.istiqbal.defaults.document.Documents;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.LostAnswers;
import ma.istiqbal.test.ServiceTest;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@ServiceTest
class TriedAgainTest {

    private static final String STAFF = Tokens.staff("programme-staff");
    private static final Change BY_HAND = Change.byPlatform("test", "written");
    private static final Bson FAILED = Filters.and(Filters.eq("status", 0), Filters.exists("firstStartedAt"));
    private static final Duration LONGER_THAN_ANY_REQUEST = Duration.ofSeconds(61);
    private static final Duration LONGER_THAN_KEPT = Duration.ofHours(49);

    @Autowired
    private RestTestClient client;

    @Autowired
    private MongoDatabase store;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private Changes changes;

    @Autowired
    private ChangeRelay relay;

    @Autowired
    private AdjustableClock clock;

    private final String note = "N-" + UUID.randomUUID();
    private final String key = "key-of-" + note;

    @BeforeEach
    void aNoteIsThere() {
        write(note, null).expectStatus().isCreated();
    }

    @AfterEach
    void timeAndRelayGoOn() {
        clock.reset();
        relay.start();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasAddedBeforeAFailureIsAddedOnceHoweverManyTryAgain(boolean relayed) throws Exception {
        carry(relayed);
        lose("/copies");
        assertThat(copies()).hasSize(1);
        logged(relayed, "copied");
        onlyOneCopyIsAnswered();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasAddedBeforeAProcessDiedIsAddedOnceHoweverManyTryAgain(boolean relayed) throws Exception {
        carry(relayed);
        lose("/copies");
        dies();
        logged(relayed, "copied");
        post("/copies").expectStatus().isEqualTo(409);
        clock.moveBy(LONGER_THAN_ANY_REQUEST);
        onlyOneCopyIsAnswered();
    }

    @Test
    void whatFailedBeforeItAddedAnythingIsAddedWhenItIsTriedAgain() {
        lose("/copies");
        store.getCollection("notes").deleteMany(copiesOf(note));
        post("/copies").expectStatus().isCreated();
        assertThat(copies()).hasSize(1);
    }

    @Test
    void aCodeIsNotTakenByTheRequestThatIsTriedAgain() {
        String code = "OWN-" + note;
        write(code, LostAnswers.HEADER).expectStatus().isEqualTo(500);
        var again = write(code, null).expectStatus().isCreated();
        again.expectHeader().valueEquals("Location", "/api/v1/notes/" + code);
        again.expectHeader().valueEquals("ETag", "\"1\"");
        again.expectHeader().doesNotExist("Idempotency-Replayed");
        write(code, null).expectStatus().isCreated().expectHeader().valueEquals("Idempotency-Replayed", "true");
    }

    @Test
    void aFailureDoesNotNameWhatWasAddedBefore() {
        var lost = keyed("/api/v1/notes/" + note + "/copies", true);
        lost.expectStatus().isEqualTo(500);
        lost.expectHeader().doesNotExist("Location");
        lost.expectHeader().doesNotExist("ETag");
    }

    @Test
    void aFailureIsKeptAsNoAnswerThatAnyInstanceWouldRepeat() {
        lose("/copies");
        assertThat(store.getCollection("idempotency").countDocuments(Filters.gte("status", 500)))
                .isZero();
    }

    @Test
    void aFailedRequestMayBeTriedAgainThoughTheClockWasSetBack() {
        lose("/copies");
        clock.moveBy(Duration.ofMinutes(-30));
        post("/copies").expectStatus().isCreated();
    }

    @Test
    void whatWasAddedIsAnsweredAsItStandsNow() {
        lose("/copies");
        String copy = copies().getFirst();
        keyed("/api/v1/notes/" + copy + "/stars", false).expectStatus().isOk();
        post("/copies").expectStatus().isCreated().expectHeader().valueEquals("ETag", "\"2\"");
    }

    @Test
    void anAttemptThatWasTakenForDeadAndWakesAddsNothingMore() {
        Documents<Note> notes = documents.documents(AggregateType.open("draft", "drafts", Note.class, Note::code));
        Stored<Note> added = inAttempt(true, () -> notes.insert(named("SECOND"), BY_HAND));
        Stored<Note> woken = inAttempt(false, () -> notes.insert(named("FIRST"), BY_HAND));
        assertThat(woken).isEqualTo(added);
        assertThat(notes.find(named("FIRST").code())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aChangeIsMadeOnce(boolean relayed) {
        carry(relayed);
        lose("/stars");
        logged(relayed, "starred");
        post("/stars").expectStatus().isOk().expectBody().jsonPath("$.stars").isEqualTo(4);
        once("starred");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRefusalIsRecordedOnce(boolean relayed) {
        carry(relayed);
        lose("/refusals");
        logged(relayed, "refused");
        post("/refusals").expectStatus().isBadRequest();
        once("refused");
    }

    @Test
    void anotherBodyDoesNotTakeAKeyWhoseRequestFailed() {
        String code = "BODY-" + note;
        write(code, LostAnswers.HEADER).expectStatus().isEqualTo(500);
        client.post()
                .uri("/api/v1/notes")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("Idempotency-Key", "key-" + code)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body("ANOTHER-" + note))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aForgottenKeyStandsForAnotherRequest() {
        lose("/copies");
        agesBy(LONGER_THAN_KEPT);
        lose("/copies");
        post("/copies").expectStatus().isCreated();
        assertThat(copies()).hasSize(2);
    }

    private <T> T inAttempt(boolean again, Supplier<T> work) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(KeyedRequest.ATTRIBUTE, new KeyedRequest(key, clock.instant(), again));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return work.get();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private Note named(String name) {
        return Note.written(name + "-" + note, "INTERIOR", "a", 3, List.of(), "somebody");
    }

    private void onlyOneCopyIsAnswered() throws Exception {
        List<EntityExchangeResult<byte[]>> answers = together(16);
        String copy = copies().getFirst();
        assertThat(copies()).hasSize(1);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.getStatus().value()).isIn(201, 409));
        assertThat(answers)
                .filteredOn(answer -> answer.getStatus().value() == 201)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.getResponseHeaders().getLocation())
                        .isEqualTo(URI.create("/api/v1/notes/" + copy)));
        var replayed = post("/copies").expectStatus().isCreated();
        replayed.expectHeader().valueEquals("Idempotency-Replayed", "true");
        replayed.expectHeader().valueEquals("Location", "/api/v1/notes/" + copy);
        relay.start();
        Awaitility.await()
                .untilAsserted(() -> assertThat(changes.historyOf("note", copy, 0, 10))
                        .singleElement()
                        .satisfies(record -> assertThat(record.intactAfter("")).isTrue()));
    }

    private List<EntityExchangeResult<byte[]>> together(int senders) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<EntityExchangeResult<byte[]>>> tasks = IntStream.range(0, senders)
                    .<Callable<EntityExchangeResult<byte[]>>>mapToObj(sender ->
                            () -> post("/copies").expectBody(byte[].class).returnResult())
                    .toList();
            return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }

    /** Whether the log takes what is written from now on. */
    private void carry(boolean relayed) {
        if (!relayed) {
            relay.stop();
        }
    }

    private void logged(boolean relayed, String verb) {
        if (relayed) {
            Awaitility.await().untilAsserted(() -> assertThat(records(verb)).hasSize(1));
        }
    }

    /** What is written after it is logged after it. */
    private void once(String verb) {
        client.put()
                .uri("/api/v1/notes/" + note)
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("If-Match", "\"" + version() + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"text\": \"b\", \"stars\": 2}")
                .exchange()
                .expectStatus()
                .isOk();
        relay.start();
        Awaitility.await().untilAsserted(() -> assertThat(records("changed")).hasSize(1));
        assertThat(records(verb)).hasSize(1);
    }

    private long version() {
        return store.getCollection("notes")
                .find(Filters.eq("_id", note))
                .first()
                .getLong("version");
    }

    private List<ChangeRecord> records(String verb) {
        return changes.after(0, 10_000, new Scope.Everything()).stream()
                .filter(record -> record.aggregateId().startsWith(note))
                .filter(record -> record.verb().equals(verb))
                .toList();
    }

    private List<String> copies() {
        return store.getCollection("notes")
                .find(copiesOf(note))
                .map(copy -> copy.getString("_id"))
                .into(new ArrayList<>());
    }

    private static Bson copiesOf(String original) {
        return Filters.regex("_id", "^" + original + "-");
    }

    /** As a process leaves it that ends before it has answered. */
    private void dies() {
        var keys = store.getCollection("idempotency");
        for (Document failed : keys.find(FAILED)) {
            failed.put("startedAt", failed.remove("firstStartedAt"));
            keys.replaceOne(Filters.eq("_id", failed.get("_id")), failed);
        }
    }

    private void agesBy(Duration older) {
        Date then = Date.from(clock.instant().minus(older));
        store.getCollection("idempotency").updateMany(FAILED, Updates.set("startedAt", then));
    }

    private void lose(String path) {
        keyed("/api/v1/notes/" + note + path, true).expectStatus().isEqualTo(500);
    }

    private RestTestClient.ResponseSpec post(String path) {
        return keyed("/api/v1/notes/" + note + path, false);
    }

    private RestTestClient.ResponseSpec keyed(String uri, boolean lost) {
        return client.post()
                .uri(uri)
                .headers(headers -> {
                    headers.setBearerAuth(STAFF);
                    if (lost) {
                        headers.set(LostAnswers.HEADER, "yes");
                    }
                })
                .header("Idempotency-Key", key)
                .exchange();
    }

    private RestTestClient.ResponseSpec write(String code, String header) {
        return client.post()
                .uri("/api/v1/notes")
                .headers(headers -> {
                    headers.setBearerAuth(STAFF);
                    if (header != null) {
                        headers.set(header, "yes");
                    }
                })
                .header("Idempotency-Key", "key-" + code)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body(code))
                .exchange();
    }

    private static byte[] body(String code) {
        return "{\"code\": \"%s\", \"partner\": \"INTERIOR\", \"text\": \"a\", \"stars\": 3, \"tags\": []}"
                .formatted(code)
                .getBytes(StandardCharsets.UTF_8);
    }
}
