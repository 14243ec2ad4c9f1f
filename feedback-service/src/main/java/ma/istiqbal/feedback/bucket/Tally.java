package ma.istiqbal.feedback.bucket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import ma.istiqbal.feedback.submission.CountedAnswers;
import org.jspecify.annotations.Nullable;

/** Counts the submissions of one point and day. */
final class Tally {

    /** A kiosk may send a week at once; all who read the bucket would have to read these ids. */
    private static final int MOST_REMEMBERED = 50;

    private final String site;
    private final String point;
    private final @Nullable String servicePoint;
    private final LocalDate day;
    private final Map<String, Map<String, Long>> counts = new TreeMap<>();
    private long n;
    private long excluded;
    private final Set<String> known;
    private final Set<String> marked = new LinkedHashSet<>();

    private Tally(String site, String point, @Nullable String servicePoint, LocalDate day, Set<String> known) {
        this.site = site;
        this.point = point;
        this.servicePoint = servicePoint;
        this.day = day;
        this.known = known;
    }

    /** A tally of the point and day of a submission, which is not counted yet itself. */
    static Tally of(CountedAnswers first) {
        return new Tally(first.site(), first.point(), first.servicePoint(), first.day(), Set.of());
    }

    /** A tally of the point and day of a bucket, with nothing counted. */
    static Tally of(DayBucket bucket) {
        return new Tally(bucket.site(), bucket.point(), bucket.servicePoint(), bucket.day(), Set.of());
    }

    /**
     * A tally that goes on from a bucket; what the bucket remembers it does not count again.
     *
     * @param forgetful whether all that still carry a mark will be added, so that no other need be remembered
     */
    static Tally upon(DayBucket bucket, boolean forgetful) {
        Set<String> known = Set.copyOf(Objects.requireNonNull(bucket.marked()));
        Tally tally = new Tally(bucket.site(), bucket.point(), bucket.servicePoint(), bucket.day(), known);
        if (!forgetful) {
            tally.marked.addAll(known);
        }
        tally.n = bucket.n();
        tally.excluded = bucket.excluded();
        bucket.counts().forEach((question, answers) -> tally.counts.put(question, new TreeMap<>(answers)));
        return tally;
    }

    String id() {
        return DayBucket.id(site, point, day);
    }

    LocalDate day() {
        return day;
    }

    void add(CountedAnswers answers) {
        if (answers.uncounted() != null) {
            marked.add(answers.id());
        }
        if (known.contains(answers.id())) {
            return;
        }
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
        return marked.isEmpty()
                && (known == null
                        || known.n() != n
                        || known.excluded() != excluded
                        || !known.counts().equals(counts));
    }

    /** @param version of the bucket that this one replaces; 0 when there is none */
    DayBucket bucket(Instant now, long version) {
        return new DayBucket(
                id(),
                site,
                point,
                servicePoint,
                day,
                n,
                excluded,
                counts,
                now,
                version + 1,
                marked.size() > MOST_REMEMBERED ? null : List.copyOf(marked),
                version + 1);
    }
}
