package ma.istiqbal.defaults.problem;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** The service's own store does not answer, or could not make the write durable. */
final class StoreUnavailable extends Refusal {

    private static final Logger LOG = LoggerFactory.getLogger(StoreUnavailable.class);

    private StoreUnavailable() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE");
        retryAfter(Duration.ofSeconds(5));
    }

    static StoreUnavailable because(MongoException failure) {
        if (failure instanceof MongoWriteException write) {
            LOG.error("store refused a write: {}", write.getError().getCategory(), failure);
        } else {
            LOG.warn("store unavailable: {}", failure.toString());
        }
        return new StoreUnavailable();
    }
}
