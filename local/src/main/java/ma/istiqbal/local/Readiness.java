package ma.istiqbal.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** How a process shows that it is ready to work. */
interface Readiness {
    boolean isReached(Path log);

    /** Answers 200 there. */
    record Answers(URI address) implements Readiness {
        private static final HttpClient HTTP =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

        @Override
        public boolean isReached(Path log) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            try {
                return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** Prints this line. */
    record Prints(String line) implements Readiness {
        @Override
        public boolean isReached(Path log) {
            try (Stream<String> lines = Files.lines(log)) {
                return lines.anyMatch(line::equals);
            } catch (IOException e) {
                return false;
            }
        }
    }
}
