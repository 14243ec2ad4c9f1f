package ma.istiqbal.feedback.bucket;

/** Counts that are rebuilt as a whole. */
interface Bucket {

    String id();

    /** The shard that it is on. */
    String site();

    /** Counts how often it was rebuilt. */
    long version();
}
