package ma.istiqbal.gateway.page;

import java.time.Instant;

/**
 * What a service said.
 *
 * @param asOf when it said it
 * @param stale whether it has been asked again since, in vain
 */
record Known<T>(T value, Instant asOf, boolean stale) {

    Known<T> grownStale() {
        return new Known<>(value, asOf, true);
    }
}
