package ma.istiqbal.feedback.bucket;

/** Counts that are written as a whole. */
interface Bucket {

    String id();

    /** The value of the field that tells on which shard it is. */
    String shard();

    /** Counts how often it was written. */
    long version();
}
