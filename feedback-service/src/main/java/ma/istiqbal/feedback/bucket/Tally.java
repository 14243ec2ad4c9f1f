package ma.istiqbal.feedback.bucket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import ma.istiqbal.feedback.submission.CountedAnswers;
import org.jspecify.annotations.Nullable;

/** Counts the submissions of one point and day. */
final class Tally {

    private final String site;
    private final String point;
    private final @Nullable String servicePoint;
    private final LocalDate day;
    private final Map<String, Map<String, Long>> counts = new TreeMap<>();
    private long n;
    private long excluded;
    private boolean waiting;

    Tally(String site, String point, @Nullable String servicePoint, LocalDate day) {
        this.site = site;
        this.point = point;
        this.servicePoint = servicePoint;
        this.day = day;
    }

    /** A tally of the point and day of a submission, which is not counted yet itself. */
    static Tally of(CountedAnswers first) {
        return new Tally(first.site(), first.point(), first.servicePoint(), first.day());
    }

    /** A tally of the point and day of a bucket, with nothing counted. */
    static Tally of(DayBucket bucket) {
        return new Tally(bucket.site(), bucket.point(), bucket.servicePoint(), bucket.day());
    }

    String id() {
        return DayBucket.id(site, point, day);
    }

    LocalDate day() {
        return day;
    }

    void add(CountedAnswers answers) {
        waiting |= answers.uncounted() != null;
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

    /** A bucket that the roller has still to rebuild may differ. */
    boolean disagreesWith(@Nullable DayBucket known) {
        return !waiting
                && (known == null
                        || known.n() != n
                        || known.excluded() != excluded
                        || !known.counts().equals(counts));
    }

    /** @param version of the bucket that this one replaces; 0 when there is none */
    DayBucket bucket(Instant now, long version) {
        return new DayBucket(id(), site, point, servicePoint, day, n, excluded, counts, now, version + 1, version + 1);
    }
}
