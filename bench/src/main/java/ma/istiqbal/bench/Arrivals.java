package ma.istiqbal.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

/**
 * Requests that come when they come, as people do: at a fixed rate, whatever became of those before. How long one took
 * is counted from the moment at which it was due, so that a client which falls behind does not hide it.
 */
final class Arrivals implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(threads)
            .build();

    /** @param requests the n-th request */
    Outcomes send(LongFunction<HttpRequest> requests, double perSecond, Duration duration) throws InterruptedException {
        return send(requests, (int) (perSecond * duration.toSeconds()), number -> (long) (number * 1e9 / perSecond));
    }

    /** All at the same moment. */
    Outcomes crowd(LongFunction<HttpRequest> requests, int count) throws InterruptedException {
        return send(requests, count, number -> 0);
    }

    private Outcomes send(LongFunction<HttpRequest> requests, int count, Due due) throws InterruptedException {
        Outcomes outcomes = new Outcomes(count);
        CountDownLatch open = new CountDownLatch(count);
        long begin = System.nanoTime();
        for (int number = 0; number < count; number++) {
            int sent = number;
            long at = due.of(number);
            HttpRequest request = requests.apply(number);
            for (long wait = begin + at - System.nanoTime(); wait > 0; wait = begin + at - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            var _ = http.sendAsync(request, BodyHandlers.discarding()).whenComplete((response, failure) -> {
                int status = failure == null ? response.statusCode() : Outcomes.NO_ANSWER;
                outcomes.add(sent, at, System.nanoTime() - begin - at, status);
                open.countDown();
            });
        }
        if (!open.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(open.getCount() + " requests are neither answered nor refused");
        }
        return outcomes;
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.close();
    }

    private interface Due {
        /** In nanoseconds after the first. */
        long of(int number);
    }
}
