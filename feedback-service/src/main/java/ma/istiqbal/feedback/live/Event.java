package ma.istiqbal.feedback.live;

import java.time.Instant;
import ma.istiqbal.feedback.bucket.DayBucket;
import ma.istiqbal.feedback.submission.Feedback;

/** Something that listeners are told. */
sealed interface Event {

    Position position();

    /** A submission is new, was completed, or was decided about. */
    record Said(Feedback feedback) implements Event {

        @Override
        public Position position() {
            return at(feedback.changedAt(), Position.Source.FEEDBACK, feedback.id());
        }
    }

    /** A day of a point was counted anew. */
    record Counted(DayBucket bucket) implements Event {

        @Override
        public Position position() {
            return at(bucket.countedAt(), Position.Source.FIGURES, bucket.id());
        }
    }

    private static Position at(Instant moment, Position.Source source, String id) {
        return new Position(Instant.ofEpochMilli(moment.toEpochMilli()), source, id);
    }
}
