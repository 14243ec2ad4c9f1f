package ma.istiqbal.feedback.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import ma.istiqbal.feedback.point.Channel;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What one citizen said of one visit.
 *
 * @param id derived from the point and the caller's key, so that a repetition meets the first
 * @param day of the visit in the site's time zone; with the site it tells the shard
 * @param service code of the service that the citizen came for
 * @param questionnaire the version that was answered, {@code core-1}
 * @param capturedAt when it was said, by our clock, never after {@code receivedAt}
 * @param skewMs how far the device's clock was ahead of ours, as far as it is known
 * @param ratings answers on scales, by question
 * @param choices answers from closed lists, by question
 * @param selections answers from closed lists where more than one may be chosen, by question
 * @param completion share of the questions that were answered, from 0 to 1; sensitive ones are not among them
 * @param sensitive on its way to the integrity store, absent once it is there
 * @param request keyed digest of what was sent first
 * @param steps what was sent after it
 * @param history decisions of people about it
 * @param revision counts what changes in the document
 * @param uncounted the revision that the day bucket does not know yet; absent when it knows the document as it is
 */
public record Feedback(
        @BsonId String id,
        String site,
        LocalDate day,
        String point,
        @Nullable String servicePoint,
        @Nullable String service,
        String partner,
        @Nullable String region,
        Channel channel,
        String language,
        @Nullable ExitReason exitReason,
        Nature nature,
        String questionnaire,
        Instant capturedAt,
        Instant receivedAt,
        Instant changedAt,
        @Nullable Long skewMs,
        Map<String, Integer> ratings,
        Map<String, String> choices,
        Map<String, List<String>> selections,
        boolean hasText,
        double completion,
        @Nullable FeedbackText text,
        @Nullable List<SealedAnswers> sensitive,
        Moderation moderation,
        @Nullable Exclusion excludedAs,
        String request,
        List<Step> steps,
        List<Decision> history,
        int revision,
        @Nullable Integer uncounted) {

    /** The revision in which it is stored. */
    static final int FIRST = 1;

    public Feedback {
        ratings = Map.copyOf(ratings);
        choices = Map.copyOf(choices);
        selections = Map.copyOf(selections);
        steps = List.copyOf(steps);
        history = List.copyOf(history);
        if ((moderation == Moderation.EXCLUDED) != (excludedAs != null)) {
            throw new IllegalArgumentException("an exclusion has a reason");
        }
        if (hasText != (text != null)) {
            throw new IllegalArgumentException("a text is there or it is not");
        }
        if (completion < 0 || completion > 1) {
            throw new IllegalArgumentException("completion is a share");
        }
    }

    /** The answers that stand beside each other, by question. */
    Map<String, Object> answers() {
        Map<String, Object> answers = new TreeMap<>(ratings);
        answers.putAll(choices);
        answers.putAll(selections);
        return answers;
    }

    /** In the state that was decided, and to be counted again. */
    Feedback decided(Decision decision) {
        int next = revision + 1;
        return with(decision.at(), decision.to(), decision.as(), and(decision), next, next);
    }

    /** With an attempt that changed nothing. Its mark may be off by now: one that is new again would be counted twice. */
    Feedback recorded(Decision attempt) {
        int next = revision + 1;
        return with(attempt.at(), moderation, excludedAs, and(attempt), next, uncounted == null ? null : next);
    }

    /** As it is written now: a line of a batch may have waited for the others. */
    Feedback stored(Instant now) {
        return with(now, moderation, excludedAs, history, revision, uncounted);
    }

    private List<Decision> and(Decision decision) {
        return Stream.concat(history.stream(), Stream.of(decision)).toList();
    }

    /** Since when it does not count, of one that does not. */
    Instant excludedSince() {
        return history.reversed().stream()
                .filter(decision -> decision.to() == Moderation.EXCLUDED && decision.refusal() == null)
                .map(Decision::at)
                .findFirst()
                .orElse(receivedAt);
    }

    private Feedback with(
            Instant changed,
            Moderation newModeration,
            @Nullable Exclusion as,
            List<Decision> decisions,
            int newRevision,
            @Nullable Integer newUncounted) {
        return new Feedback(
                id,
                site,
                day,
                point,
                servicePoint,
                service,
                partner,
                region,
                channel,
                language,
                exitReason,
                nature,
                questionnaire,
                capturedAt,
                receivedAt,
                changed,
                skewMs,
                ratings,
                choices,
                selections,
                hasText,
                completion,
                text,
                sensitive,
                newModeration,
                as,
                request,
                steps,
                decisions,
                newRevision,
                newUncounted);
    }

    Optional<Step> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }
}
