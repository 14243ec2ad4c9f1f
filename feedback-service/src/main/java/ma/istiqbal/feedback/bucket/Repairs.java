package ma.istiqbal.feedback.bucket;

import com.mongodb.MongoBulkWriteException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts the right bucket in the place of a wrong one, and tells that there was one. */
@Component
class Repairs {

    private static final Logger LOG = LoggerFactory.getLogger(Repairs.class);

    private final Counter drift;

    Repairs(MeterRegistry metrics) {
        this.drift = Counter.builder("istiqbal.feedback.bucket.drift")
                .description("buckets that did not agree with what they count and were rebuilt")
                .register(metrics);
    }

    /**
     * Compares a bucket with what it should be. What was rolled since it was read, or waits to be, is no drift.
     *
     * @param known absent when there is no bucket
     */
    <B extends Bucket> void compare(
            Rebuilt<B> rebuilt, @Nullable B known, BiPredicate<B, B> agree, Consumer<List<B>> replacement) {
        B right = rebuilt.bucket();
        boolean sameVersion = right.version() == (known == null ? 1 : known.version() + 1);
        if (sameVersion && !rebuilt.waiting() && (known == null || !agree.test(known, right))) {
            repair(right.id(), () -> replacement.accept(List.of(right)));
        }
    }

    void repair(String id, Runnable replacement) {
        try {
            replacement.run();
            drift.increment();
            LOG.error("bucket {} did not agree with what it counts", id);
        } catch (MongoBulkWriteException rolledMeanwhile) {
            LOG.debug("bucket {} was rebuilt meanwhile", id);
        }
    }
}
