package ma.istiqbal.gateway.limit;

import java.time.Duration;

/**
 * So many requests in a time, which come back evenly over it.
 *
 * @param requests at once, and in each window
 */
record Quota(long requests, Duration window) {

    Quota {
        if (requests < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("a quota is at least one request in some time");
        }
    }
}
