package ma.istiqbal.feedback.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.istiqbal.defaults.change.Actor;
import ma.istiqbal.feedback.point.Channel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedbackTest {

    private static final Decision REFUSED = new Decision(
            Instant.EPOCH,
            new Actor("someone", "STAFF", null, null),
            Moderation.CLEAN,
            Moderation.EXCLUDED,
            null,
            null,
            "REFUSED");

    /** The mark that was read may be taken off before the attempt is written: new again, it would be counted twice. */
    @Test
    void anAttemptLeavesNothingMarkedAsNew() {
        assertThat(feedback(1, 1).recorded(REFUSED).uncounted()).isEqualTo(2);
    }

    @Test
    void anAttemptAtWhatIsCountedLetsNothingBeCountedAgain() {
        assertThat(feedback(1, null).recorded(REFUSED).uncounted()).isNull();
    }

    private static Feedback feedback(int revision, @Nullable Integer uncounted) {
        return new Feedback(
                "id",
                "SITE",
                LocalDate.EPOCH,
                "POINT",
                null,
                null,
                "INTERIOR",
                null,
                Channel.QR,
                "ar",
                null,
                Nature.RATING,
                "core-1",
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                Map.of("overall", 5),
                Map.of(),
                Map.of(),
                false,
                1,
                null,
                null,
                Moderation.CLEAN,
                null,
                "request",
                List.of(),
                List.of(),
                revision,
                uncounted);
    }
}
