package ma.istiqbal.feedback.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a submission that counting needs.
 *
 * @param uncounted the revision that the day bucket does not know yet
 */
public record CountedAnswers(
        @BsonId String id,
        String site,
        LocalDate day,
        String point,
        @Nullable String servicePoint,
        String partner,
        @Nullable String region,
        Instant receivedAt,
        Map<String, Integer> ratings,
        Map<String, String> choices,
        Map<String, List<String>> selections,
        Moderation moderation,
        @Nullable Integer uncounted) {

    /** Its names, for a projection. */
    static final String[] FIELDS = {
        "site",
        "day",
        "point",
        "servicePoint",
        "partner",
        "region",
        "receivedAt",
        "ratings",
        "choices",
        "selections",
        "moderation",
        "uncounted"
    };

    /** None when it is counted as it is. */
    public Optional<Uncounted.Mark> mark() {
        return Optional.ofNullable(uncounted).map(revision -> new Uncounted.Mark(id, revision));
    }

    /** Whether no bucket can know it as it was before. */
    public boolean isNew() {
        return uncounted != null && uncounted == Feedback.FIRST;
    }
}
