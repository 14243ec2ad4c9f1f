package ma.istiqbal.feedback.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import ma.istiqbal.feedback.Citizens;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.client.RestTestClient;

@FeedbackServiceTest
class KioskBulkTest {

    private static final Logger LOG = LoggerFactory.getLogger(KioskBulkTest.class);
    private static final int LINES = KioskController.LIMITS.lines();
    private static final int BATCH = KioskController.LIMITS.batch();
    private static final int HELD_BACK = 100;

    @Autowired
    private RestTestClient client;

    @Autowired
    private Citizens citizens;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private LockProvider locks;

    @Autowired
    private MongoDatabase store;

    @Autowired
    private Clock clock;

    @Value("${local.server.port}")
    private int port;

    /** While the end of the batch is held back, all but the last lines are stored already. Sent again all are duplicates. */
    @Test
    void theLargestBatchIsNeverHeldWhole() throws Exception {
        sites.answer();
        String site = citizens.freshSite();
        citizens.pointOf(site);
        Kiosk kiosk = Kiosk.at(site, client);
        String said = clock.instant().toString();
        // What counts them has work of its own; here the batch is measured alone.
        SimpleLock noCounting = Awaitility.await()
                .until(
                        () -> locks.lock(new LockConfiguration(
                                        clock.instant(), "bucket-roller", Duration.ofMinutes(10), Duration.ZERO))
                                .orElse(null),
                        Objects::nonNull);
        try {
            sendTwice(site, kiosk, said);
        } finally {
            noCounting.unlock();
        }
    }

    private void sendTwice(String site, Kiosk kiosk, String said) throws Exception {
        long start = System.nanoTime();
        String sum = send(kiosk, said, made -> {
            if (made == LINES - HELD_BACK) {
                Awaitility.await()
                        .pollInterval(200, TimeUnit.MILLISECONDS)
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> stored(site) >= LINES - HELD_BACK - 2 * BATCH);
            }
        });
        LOG.info(
                "{} lines in {} ms",
                LINES,
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        assertThat(sum).isEqualTo("{\"accepted\":%d,\"duplicates\":0,\"refused\":0}".formatted(LINES));
        String again = send(kiosk, said, made -> {});
        assertThat(again).isEqualTo("{\"accepted\":0,\"duplicates\":%d,\"refused\":0}".formatted(LINES));
        assertThat(stored(site)).isEqualTo(LINES);
    }

    private long stored(String site) {
        return store.getCollection("feedback").countDocuments(new Document("site", site));
    }

    /** Returns the last line of the answer. */
    private String send(Kiosk kiosk, String said, IntConsumer before) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/public/v1/feedback/batch"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofInputStream(() -> new Lines(kiosk.code(), said, before)))
                .build();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = http.send(request, BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body().reduce((earlier, later) -> later).orElseThrow();
        }
    }

    /** Makes each line when it is asked for. */
    private static final class Lines extends InputStream {

        private final String code;
        private final String said;
        private final IntConsumer before;
        private int made;
        private byte[] line = new byte[0];
        private int position;

        Lines(String code, String said, IntConsumer before) {
            this.code = code;
            this.said = said;
            this.before = before;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (position == line.length) {
                if (made == LINES) {
                    return -1;
                }
                before.accept(made);
                line = """
                        {"key":"visit-of-a-day-%d","point":"%s","capturedAt":"%s","language":"ar","answers":{"overall":%d,"welcome":4}}
                        """.formatted(made, code, said, 1 + made % 5).getBytes(StandardCharsets.UTF_8);
                position = 0;
                made++;
            }
            int some = Math.min(length, line.length - position);
            System.arraycopy(line, position, target, offset, some);
            position += some;
            return some;
        }
    }
}
