package ma.istiqbal.bench;

import java.time.Duration;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What became of requests, by their numbers. */
final class Outcomes {

    /** In the place of a status: the connection failed. */
    static final int NO_ANSWER = 0;

    private final long[] due;
    private final long[] taken;
    private final int[] statuses;

    Outcomes(int count) {
        this.due = new long[count];
        this.taken = new long[count];
        this.statuses = new int[count];
    }

    /**
     * Each number once, from any thread.
     *
     * @param due nanoseconds after the first request
     * @param taken nanoseconds since it was due
     */
    void add(int number, long due, long taken, int status) {
        this.due[number] = due;
        this.taken[number] = taken;
        statuses[number] = status;
    }

    int count() {
        return statuses.length;
    }

    private IntStream numbers(IntPredicate which) {
        return IntStream.range(0, count()).filter(which);
    }

    boolean isAccepted(int number) {
        return statuses[number] / 100 == 2;
    }

    /** From 0 to 1. */
    double share(IntPredicate status) {
        return (double) numbers(number -> status.test(statuses[number])).count() / count();
    }

    double accepted() {
        return share(status -> status / 100 == 2);
    }

    /** Of those that were accepted. */
    Latencies latencies() {
        return latencies(number -> true);
    }

    /** @param which numbers of requests */
    Latencies latencies(IntPredicate which) {
        return new Latencies(numbers(which.and(this::isAccepted))
                .mapToLong(number -> taken[number])
                .sorted()
                .toArray());
    }

    /**
     * How long after the first request a time began in which every request was accepted and took no longer than this.
     *
     * @param calm how long that time must last; a single refusal later is another trouble
     */
    Duration wellAfter(Duration longest, Duration calm) {
        long trouble = 0;
        for (int number = 0; number < count() && due[number] - trouble < calm.toNanos(); number++) {
            if (!isAccepted(number) || taken[number] > longest.toNanos()) {
                trouble = due[number];
            }
        }
        return Duration.ofNanos(trouble);
    }
}
