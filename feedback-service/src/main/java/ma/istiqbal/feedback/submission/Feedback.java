package ma.istiqbal.feedback.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.istiqbal.feedback.point.Channel;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What one citizen said of one visit.
 *
 * @param id derived from the point and the caller's key, so that a repetition meets the first
 * @param day of the visit in the site's time zone; with the site it tells the shard
 * @param questionnaire the version that was answered, {@code core-1}
 * @param capturedAt when it was said, never after {@code receivedAt}
 * @param skewMs how far the device's clock was ahead of ours, when it was
 * @param ratings answers on scales, by question
 * @param choices answers from closed lists, by question
 * @param selections answers from closed lists where more than one may be chosen, by question
 * @param sensitive on its way to the integrity store, absent once it is there
 * @param request keyed digest of what was sent
 * @param revision counts what changes in the document
 * @param uncounted the revision that the day bucket does not know yet; absent when it knows the document as it is
 */
public record Feedback(
        @BsonId String id,
        String site,
        LocalDate day,
        String point,
        @Nullable String servicePoint,
        String partner,
        @Nullable String region,
        Channel channel,
        String language,
        @Nullable ExitReason exitReason,
        String questionnaire,
        Instant capturedAt,
        Instant receivedAt,
        Instant changedAt,
        @Nullable Long skewMs,
        Map<String, Integer> ratings,
        Map<String, String> choices,
        Map<String, List<String>> selections,
        @Nullable FeedbackText text,
        @Nullable SealedAnswers sensitive,
        Moderation moderation,
        @Nullable String excludedAs,
        String request,
        int revision,
        @Nullable Integer uncounted) {

    public Feedback {
        ratings = Map.copyOf(ratings);
        choices = Map.copyOf(choices);
        selections = Map.copyOf(selections);
        if ((moderation == Moderation.EXCLUDED) != (excludedAs != null)) {
            throw new IllegalArgumentException("an exclusion has a reason");
        }
    }
}
