package ma.istiqbal.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/** Clients that each send the next request when the one before was answered. */
final class Load implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int clients;

    Load(int clients) {
        this.clients = clients;
    }

    /**
     * Sends requests for a while.
     *
     * @param requests the n-th request of all clients together
     */
    Latencies run(LongFunction<HttpRequest> requests, Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        List<Future<long[]>> running = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            long first = client;
            Callable<long[]> loop = () -> send(requests, first, end);
            running.add(threads.submit(loop));
        }
        return new Latencies(running.stream()
                .map(Load::result)
                .flatMapToLong(Arrays::stream)
                .sorted()
                .toArray());
    }

    private long[] send(LongFunction<HttpRequest> requests, long first, long end)
            throws IOException, InterruptedException {
        long[] taken = new long[1024];
        int count = 0;
        for (long number = first; System.nanoTime() < end; number += clients) {
            HttpRequest request = requests.apply(number);
            long begin = System.nanoTime();
            HttpResponse<byte[]> response;
            try {
                response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            } catch (IOException failure) {
                if (isLostInTheClient(failure)) {
                    continue;
                }
                throw failure;
            }
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(request + " answered " + response.statusCode() + ": "
                        + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
            if (count == taken.length) {
                taken = Arrays.copyOf(taken, 2 * count);
            }
            taken[count++] = System.nanoTime() - begin;
        }
        return Arrays.copyOf(taken, count);
    }

    /**
     * A defect of JDK 25's client (JDK-8357639): it may send on a connection of its pool before it has stopped to watch it as
     * an idle one, and takes a quick answer for data that nobody asked for. The server has done its work, and would refuse
     * the same key again; so the next request is sent.
     */
    static boolean isLostInTheClient(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if ("Data received while in pool".equals(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }

    private static long[] result(Future<long[]> running) {
        try {
            return running.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client gave up", failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.close();
        http.close();
    }
}
