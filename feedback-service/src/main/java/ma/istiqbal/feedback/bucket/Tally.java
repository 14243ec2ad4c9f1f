package ma.istiqbal.feedback.bucket;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import ma.istiqbal.feedback.submission.CountedAnswers;

/** Counts the submissions of one point and day. */
final class Tally {

    private final CountedAnswers first;
    private final Map<String, Map<String, Long>> counts = new TreeMap<>();
    private long n;
    private long excluded;

    /** A tally of the point and day of a submission, which is not counted yet itself. */
    Tally(CountedAnswers first) {
        this.first = first;
    }

    void add(CountedAnswers answers) {
        if (!answers.moderation().counts()) {
            excluded++;
            return;
        }
        n++;
        answers.ratings().forEach((question, rating) -> count(question, rating.toString()));
        answers.choices().forEach(this::count);
        answers.selections().forEach((question, options) -> {
            count(question, DayBucket.ANSWERED);
            options.forEach(option -> count(question, option));
        });
    }

    private void count(String question, String answer) {
        counts.computeIfAbsent(question, absent -> new TreeMap<>()).merge(answer, 1L, Long::sum);
    }

    DayBucket bucket(Instant now) {
        return new DayBucket(
                DayBucket.id(first.site(), first.point(), first.day()),
                first.site(),
                first.point(),
                first.servicePoint(),
                first.day(),
                first.partner(),
                first.region(),
                n,
                excluded,
                counts,
                now);
    }
}
