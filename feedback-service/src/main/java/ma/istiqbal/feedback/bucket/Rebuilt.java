package ma.istiqbal.feedback.bucket;

/**
 * A sum that is rebuilt but not written.
 *
 * @param waiting whether something that it adds up carries a mark, which only the roller takes off
 */
record Rebuilt<B extends Bucket>(B bucket, boolean waiting) {}
