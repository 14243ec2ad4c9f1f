package ma.istiqbal.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.istiqbal.defaults.change.ChangeRecord;
import ma.istiqbal.defaults.change.Changes;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.test.ServiceTest;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class ConcurrencyTest {

    private static final String STAFF = Tokens.staff("programme-staff");

    @Autowired
    private RestTestClient client;

    @Autowired
    private Changes changes;

    @Test
    void editorsRacingLoseNoUpdateAndTheLogTellsAllOfThem() throws Exception {
        create("COUNTER", "INTERIOR", null).expectStatus().isCreated();
        int done = together(30, editor -> {
            while (true) {
                var read = client.get()
                        .uri("/api/v1/notes/COUNTER")
                        .headers(headers -> headers.setBearerAuth(STAFF))
                        .exchange()
                        .expectBody(Map.class)
                        .returnResult();
                int count = Integer.parseInt(read.getResponseBody().get("text").toString());
                int status = client.put()
                        .uri("/api/v1/notes/COUNTER")
                        .headers(headers -> headers.setBearerAuth(STAFF))
                        .header("If-Match", read.getResponseHeaders().getETag())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("text", Integer.toString(count + 1), "stars", 3))
                        .exchange()
                        .returnResult(byte[].class)
                        .getStatus()
                        .value();
                assertThat(status).isIn(200, 412);
                if (status == 200) {
                    return 1;
                }
            }
        });

        assertThat(done).isEqualTo(30);
        client.get()
                .uri("/api/v1/notes/COUNTER")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .exchange()
                .expectHeader()
                .valueEquals("ETag", "\"31\"")
                .expectBody()
                .jsonPath("$.text")
                .isEqualTo("30");
        Awaitility.await().untilAsserted(() -> assertThat(history("COUNTER")).hasSize(31));
        String hash = "";
        long number = 0;
        for (ChangeRecord record : history("COUNTER")) {
            assertThat(record.number()).isEqualTo(++number);
            assertThat(record.intactAfter(hash)).isTrue();
            hash = record.hash();
        }
    }

    @Test
    void sequencesHaveNoGapsWhoeverWrites() throws Exception {
        together(60, writer -> {
            create("GAP-" + writer, writer % 2 == 0 ? "INTERIOR" : "HEALTH", null)
                    .expectStatus()
                    .isCreated();
            return 1;
        });
        Awaitility.await().untilAsserted(() -> {
            List<ChangeRecord> all = everything();
            assertThat(all.stream().filter(record -> record.aggregateId().startsWith("GAP-")))
                    .hasSize(60);
            for (int i = 0; i < all.size(); i++) {
                assertThat(all.get(i).sequence()).isEqualTo(i + 1L);
            }
        });
        assertThat(changes.after(0, 1000, new Scope.OfPartner("HEALTH")))
                .isNotEmpty()
                .allMatch(record -> record.partners().equals(List.of("HEALTH")));
        assertThat(changes.after(0, 1000, new Scope.OfSites(Set.of()))).isEmpty();
    }

    @Test
    void theSameKeySentSixteenTimesAtOnceWritesOnce() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        together(16, sender -> {
            int status = create("ONCE", "INTERIOR", "key-of-the-test")
                    .returnResult(byte[].class)
                    .getStatus()
                    .value();
            synchronized (statuses) {
                statuses.add(status);
            }
            return 1;
        });
        assertThat(statuses).contains(201).isSubsetOf(201, 409);
        Awaitility.await().untilAsserted(() -> assertThat(history("ONCE")).hasSize(1));
    }

    @Test
    void anotherCallersKeyIsAnotherKey() {
        create("MINE", "INTERIOR", "shared-key").expectStatus().isCreated();
        client.post()
                .uri("/api/v1/notes")
                .headers(headers -> headers.setBearerAuth(Tokens.staff("somebody-else", "programme-staff")))
                .header("Idempotency-Key", "shared-key")
                .contentType(MediaType.APPLICATION_JSON)
                .body(note("THEIRS", "INTERIOR"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .doesNotExist("Idempotency-Replayed");
    }

    @Test
    void aMalformedKeyIsNamed() {
        create("KEY", "INTERIOR", "short")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void anUnchangedResourceIsNotSentAgain() {
        create("CACHED", "INTERIOR", null).expectStatus().isCreated();
        client.get()
                .uri("/api/v1/notes/CACHED")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("If-None-Match", "\"1\"")
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    private List<ChangeRecord> history(String code) {
        return changes.historyOf("note", code, 0, 1000);
    }

    private List<ChangeRecord> everything() {
        return changes.after(0, 10_000, new Scope.Everything());
    }

    private RestTestClient.ResponseSpec create(String code, String partner, String key) {
        return client.post()
                .uri("/api/v1/notes")
                .headers(headers -> {
                    headers.setBearerAuth(STAFF);
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(note(code, partner))
                .exchange();
    }

    private static byte[] note(String code, String partner) {
        return "{\"code\": \"%s\", \"partner\": \"%s\", \"text\": \"0\", \"stars\": 3, \"tags\": []}"
                .formatted(code, partner)
                .getBytes(StandardCharsets.UTF_8);
    }

    private interface Work {
        int by(int worker) throws Exception;
    }

    private static int together(int workers, Work work) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                int worker = i;
                tasks.add(() -> work.by(worker));
            }
            int sum = 0;
            for (Future<Integer> result : threads.invokeAll(tasks)) {
                sum += result.get();
            }
            return sum;
        }
    }
}
