package ma.istiqbal.feedback.publication;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import ma.istiqbal.defaults.lifecycle.Transition;
import org.jspecify.annotations.Nullable;

/**
 * One edition of the figures of one period. Its figures are made once; a correction is another edition.
 *
 * @param period its code
 * @param preparedBy who asked for it by hand
 * @param correction what a later edition corrects
 * @param contents of the figures, once they are made
 * @param reason why it was retracted or discarded
 */
public record Publication(
        String period,
        int edition,
        PublicationState state,
        @Nullable String preparedBy,
        @Nullable String correction,
        @Nullable Contents contents,
        @Nullable Instant publishedAt,
        @Nullable Instant endedAt,
        @Nullable String reason) {

    /**
     * What the figures were when they were made.
     *
     * @param attempt under which they are stored: two may have been made at a time, and one of them counts
     * @param asOf when
     * @param hash SHA-256 of all of them
     * @param withheld cells of which nothing is told
     */
    public record Contents(String attempt, Instant asOf, String hash, long cells, long withheld) {}

    static Publication begun(Period period, int edition, @Nullable String preparedBy, @Nullable String correction) {
        return new Publication(
                period.code(), edition, PublicationState.PREPARING, preparedBy, correction, null, null, null, null);
    }

    static String id(String period, int edition) {
        return period + "." + edition;
    }

    String id() {
        return id(period, edition);
    }

    Period of() {
        return Period.of(period);
    }

    /** Under which its figures are stored; none are while it is being prepared. */
    Optional<String> attempt() {
        return Optional.ofNullable(contents).map(Contents::attempt);
    }

    boolean isPublic() {
        return state == PublicationState.PUBLISHED;
    }

    /** Whether its figures are known to the public, or may be. */
    boolean mayBeKnown() {
        return state != PublicationState.PREPARING && state != PublicationState.DISCARDED;
    }

    Publication prepared(Contents made) {
        if (state != PublicationState.PREPARING) {
            throw new IllegalArgumentException("the figures of " + id() + " are made already");
        }
        return new Publication(
                period, edition, PublicationState.PREPARED, preparedBy, correction, made, null, null, null);
    }

    /** The edition in its next state; its guards hold. */
    Publication becoming(Transition<PublicationState, PublicationGuard> transition, @Nullable String why, Instant now) {
        if (!transition.from().contains(state)) {
            throw new IllegalArgumentException(state + " cannot become " + transition.to());
        }
        boolean publishes = transition.to() == PublicationState.PUBLISHED;
        return new Publication(
                period,
                edition,
                transition.to(),
                preparedBy,
                correction,
                Objects.requireNonNull(contents),
                publishes ? now : publishedAt,
                publishes ? null : now,
                publishes ? null : why);
    }
}
