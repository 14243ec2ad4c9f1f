package ma.istiqbal.feedback.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A listener as a browser is one. */
final class Follower implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** @param name empty for what only moves the position */
    record Received(String id, String name, JsonNode data) {}

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final HttpResponse<InputStream> response;
    private volatile String lastId = "";
    private volatile boolean ended;

    Follower(int port, String query, String token, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/feedback/live" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        Thread.ofVirtual().start(this::read);
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    String lastId() {
        return lastId;
    }

    boolean hasEnded() {
        return ended;
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = "";
            String name = "";
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3);
                } else if (line.startsWith("event:")) {
                    name = line.substring(6);
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5));
                } else if (line.isEmpty()) {
                    lastId = id;
                    received.add(
                            new Received(id, name, data.isEmpty() ? null : new JsonMapper().readTree(data.toString())));
                    name = "";
                    data.setLength(0);
                }
            }
        } catch (IOException cut) {
            // as when a network goes
        } finally {
            ended = true;
        }
    }

    /** The next event of which that holds; others go by. */
    Received next(Predicate<Received> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Received> others = new ArrayList<>();
        try {
            while (System.nanoTime() < end) {
                Received one = received.poll(100, TimeUnit.MILLISECONDS);
                if (one != null && wanted.test(one)) {
                    return one;
                }
                if (one != null) {
                    others.add(one);
                }
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        throw new AssertionError("only these came: " + others);
    }

    Received feedback(String id) {
        return next(one ->
                one.name().equals("feedback") && one.data().get("id").asString().equals(id));
    }

    /** All that came so far. */
    List<Received> all() {
        List<Received> all = new ArrayList<>();
        received.drainTo(all);
        return all;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
