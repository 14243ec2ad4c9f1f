package ma.istiqbal.defaults.document;

import java.time.Instant;

/**
 * An aggregate as it stands in the store.
 *
 * @param version counts the states; it is the resource's ETag
 * @param changes counts the change records, those of refused attempts included
 */
public record Stored<T>(String id, long version, long changes, Instant createdAt, Instant changedAt, T state) {

    /** The same with another state, which is not written yet. */
    public Stored<T> with(T other) {
        return new Stored<>(id, version, changes, createdAt, changedAt, other);
    }
}
