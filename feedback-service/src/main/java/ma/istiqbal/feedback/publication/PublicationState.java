package ma.istiqbal.feedback.publication;

/** Where an edition is in its life; {@link PublicationLifecycle} tells what can follow. */
public enum PublicationState {
    /** Its figures are being made. */
    PREPARING,
    /** They are complete, and wait for approval. */
    PREPARED,
    PUBLISHED,
    /** It was public, and is not to be relied upon. */
    RETRACTED,
    /** It was never public. */
    DISCARDED
}
