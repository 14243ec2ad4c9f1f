package ma.istiqbal.local;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does several things at once and fails with the first failure, without waiting for the others. */
final class Parallel {
    private Parallel() {}

    static void run(int atOnce, List<? extends Runnable> tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(
                Math.max(1, atOnce), Thread.ofPlatform().daemon().factory());
        try {
            CompletionService<Object> running = new ExecutorCompletionService<>(threads);
            List<Callable<Object>> calls =
                    tasks.stream().map(Executors::callable).toList();
            calls.forEach(running::submit);
            for (int done = 0; done < calls.size(); done++) {
                running.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted");
        } finally {
            threads.shutdownNow();
        }
    }
}
