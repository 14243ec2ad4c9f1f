package ma.istiqbal.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Locale;

/** One quota and how much of it each caller has left. Time is the machine's uptime, not its clock. */
final class Policy {

    private static final int CALLERS = 200_000;

    private final String name;
    private final String header;
    private final LoadingCache<String, Bucket> left;

    Policy(String name, Quota quota) {
        this(name, quota, TimeMeter.SYSTEM_NANOTIME);
    }

    Policy(String name, Quota quota, TimeMeter uptime) {
        this.name = name;
        this.header = String.format(
                Locale.ROOT,
                "\"%s\";q=%d;w=%d",
                name,
                quota.requests(),
                quota.window().toSeconds());
        this.left = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                // A bucket nobody touched for a window is full again, as a new one is.
                .expireAfterAccess(quota.window())
                .build(caller -> Bucket.builder()
                        .withCustomTimePrecision(uptime)
                        .addLimit(limit ->
                                limit.capacity(quota.requests()).refillGreedy(quota.requests(), quota.window()))
                        .build());
    }

    /** The policy in the form of draft-ietf-httpapi-ratelimit-headers-11. */
    String header() {
        return header;
    }

    Verdict take(String caller) {
        ConsumptionProbe probe = left.get(caller).tryConsumeAndReturnRemaining(1);
        Duration wait =
                Duration.ofNanos(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill());
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new Verdict(name, probe.isConsumed(), probe.getRemainingTokens(), seconds);
    }

    /**
     * What a request found of a quota.
     *
     * @param remaining requests that may follow at once
     * @param seconds until the quota is whole again, or for a refused request until the next one may pass
     */
    record Verdict(String name, boolean passes, long remaining, long seconds) {

        String header() {
            // Told with every answer, for which a pattern is too slow.
            return '"' + name + "\";r=" + remaining + ";t=" + seconds;
        }
    }
}
