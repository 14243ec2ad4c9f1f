package ma.istiqbal.site.activity;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ma.istiqbal.test.ServiceTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class BulkUploadTest {

    private static final Instant HOUR_AGO = Instant.now().minusSeconds(3600);
    private static final int HELD_BACK = 100;

    @Autowired
    private RestTestClient client;

    @Autowired
    private MongoDatabase store;

    @Value("${local.server.port}")
    private int port;

    /**
     * While the sender holds the end of its upload back, all but the last batch of what it has sent is stored already:
     * the body is never held as a whole, not even for its Idempotency-Key.
     */
    @Test
    void theLargestUploadIsStoredWhileItIsBeingSent() throws Exception {
        SiteDesk desk = SiteDesk.open(client, "RABAT-ANNEX-06", 15);
        String path = "http://127.0.0.1:" + port + "/api/v1/sites/RABAT-ANNEX-06/visits";
        HttpRequest request = HttpRequest.newBuilder(URI.create(path))
                .header("Authorization", "Bearer " + SiteDesk.STAFF)
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", "key-of-a-whole-day")
                .POST(BodyPublishers.ofInputStream(() -> new Sender(desk)))
                .build();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<java.util.stream.Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            List<String> lines = answer.body().toList();
            assertThat(lines).hasSize(VisitUpload.MOST_LINES + 1);
            assertThat(lines.getLast())
                    .isEqualTo("{\"accepted\":%d,\"duplicates\":0,\"refused\":0}".formatted(VisitUpload.MOST_LINES));
        }
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> bucketOf(desk) == VisitUpload.MOST_LINES);
    }

    private long stored(SiteDesk desk) {
        return store.getCollection("visits").countDocuments(eq("point", desk.point()));
    }

    private long bucketOf(SiteDesk desk) {
        return store
                .getCollection("waitBuckets")
                .find(eq("point", desk.point()))
                .into(new java.util.ArrayList<>())
                .stream()
                .mapToLong(bucket -> bucket.getLong("n"))
                .sum();
    }

    /** Makes each line when it is asked for, and goes on to the last ones only when the others are stored. */
    private final class Sender extends InputStream {

        private final SiteDesk desk;
        private int made;
        private byte[] line = new byte[0];
        private int position;

        Sender(SiteDesk desk) {
            this.desk = desk;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (position == line.length) {
                if (made == VisitUpload.MOST_LINES) {
                    return -1;
                }
                next();
            }
            int some = Math.min(length, line.length - position);
            System.arraycopy(line, position, target, offset, some);
            position += some;
            return some;
        }

        private void next() {
            if (made == VisitUpload.MOST_LINES - HELD_BACK) {
                Awaitility.await()
                        .pollInterval(200, TimeUnit.MILLISECONDS)
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> stored(desk) >= VisitUpload.MOST_LINES - HELD_BACK - 2 * VisitUpload.BATCH);
            }
            String text = VisitText.served(
                            desk.point() + "/" + made, desk.point(), HOUR_AGO, Duration.ofMinutes(made % 30))
                    .json();
            line = (text + "\n").getBytes(StandardCharsets.UTF_8);
            position = 0;
            made++;
        }
    }
}
