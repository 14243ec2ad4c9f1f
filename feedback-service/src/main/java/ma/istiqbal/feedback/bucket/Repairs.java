package ma.istiqbal.feedback.bucket;

import com.mongodb.MongoBulkWriteException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
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
