package ma.istiqbal.site.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import ma.istiqbal.site.Api;
import ma.istiqbal.site.SiteServiceTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Many people at one site. */
@SiteServiceTest
class SiteRaceTest {

    @Autowired
    private Api api;

    @BeforeEach
    void partnersAnswer() {
        Api.partnersAnswer();
    }

    @Test
    void ahundredClientsWhoEditOneSiteLoseNoUpdate() throws Exception {
        String code = api.register();
        List<Integer> attempts = together(100, client -> () -> {
            for (int attempt = 1; ; attempt++) {
                Map<String, Object> service = new HashMap<>(Map.of(
                        "code",
                        "SERVICE-" + client,
                        "names",
                        Map.of("ar", "خدمة", "fr", "Prestation"),
                        "servicePoints",
                        List.of(),
                        "open",
                        true));
                int status = api.post("/api/v1/sites/" + code + "/services", version(code), service, Api.STAFF)
                        .returnResult(byte[].class)
                        .getStatus()
                        .value();
                assertThat(status).isIn(201, 412);
                if (status == 201) {
                    return attempt;
                }
            }
        });
        assertThat(attempts).hasSize(100);
        api.get("/api/v1/sites/" + code, Api.STAFF)
                .expectHeader()
                .valueEquals("ETag", "\"101\"")
                .expectBody()
                .jsonPath("$.services.length()")
                .isEqualTo(100);
    }

    @Test
    void twentyRacingTransitionsEndInOne() throws Exception {
        String code = api.register();
        api.setCalendar(code);
        List<Integer> statuses = together(
                20,
                client -> () -> api.transition(code, 1, "UNDER_AUDIT")
                        .returnResult(byte[].class)
                        .getStatus()
                        .value());
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status != 200).allMatch(status -> status == 412);
        assertThat(version(code)).isEqualTo(2);
        Awaitility.await()
                .untilAsserted(() -> api.get("/api/v1/sites/" + code + "/history", Api.ADMIN)
                        .expectBody()
                        .jsonPath("$.items[?(@.type == 'ma.istiqbal.site.transitioned')].length()")
                        .value(found -> assertThat((List<?>) found).hasSize(1)));
    }

    private long version(String code) {
        byte[] body = api.get("/api/v1/sites/" + code, Api.STAFF)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new JsonMapper().readTree(body).get("version").asLong();
    }

    private static <T> List<T> together(int clients, IntFunction<Callable<T>> work) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = executor.invokeAll(
                    IntStream.range(0, clients).mapToObj(work).toList());
            List<T> done = new ArrayList<>();
            for (Future<T> one : running) {
                done.add(one.get());
            }
            return done;
        }
    }
}
