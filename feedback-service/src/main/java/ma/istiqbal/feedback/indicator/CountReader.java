package ma.istiqbal.feedback.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.feedback.bucket.SiteCount;
import ma.istiqbal.feedback.bucket.SiteCounts;
import ma.istiqbal.feedback.bucket.Span;
import org.springframework.stereotype.Component;

/** Reads the counts of many spans at once, each bucket one time; what a request may read is bounded. */
@Component
public class CountReader {

    private static final long MOST_BUCKETS = 100_000;
    private static final int OF_ONE_DAY = 2;

    private final SiteCounts counts;

    CountReader(SiteCounts counts) {
        this.counts = counts;
    }

    /** Sends what was counted at a site to the sums it belongs to, by their keys. */
    public interface Division {

        void divide(SiteCount count, Function<String, Sum> sums);
    }

    /**
     * The counts of every span, by key.
     *
     * @throws ImpossibleRequest when that were too many buckets for one request
     */
    public Map<String, Map<Span, Counts>> read(List<String> sites, Collection<Span> spans, Division division) {
        Set<Span> pieces = new LinkedHashSet<>();
        spans.forEach(span -> pieces.addAll(span.pieces()));
        long buckets =
                sites.size() * pieces.stream().mapToLong(CountReader::cost).sum();
        if (buckets > MOST_BUCKETS) {
            throw new ImpossibleRequest(Violation.at("?from", "TOO_MUCH_AT_ONCE", MOST_BUCKETS));
        }
        Map<String, Map<Span, Sum>> sums = new HashMap<>();
        counts.read(
                sites,
                pieces,
                count -> division.divide(
                        count,
                        key -> sums.computeIfAbsent(key, absent -> new HashMap<>())
                                .computeIfAbsent(count.span(), absent -> new Sum())));
        Map<String, Map<Span, Counts>> read = new HashMap<>();
        sums.forEach((key, found) -> read.put(key, spans(spans, found)));
        return read;
    }

    /** A month is one bucket, a day one for each point and one for the visitors. */
    private static long cost(Span piece) {
        return piece.days() == 1 ? OF_ONE_DAY : 1;
    }

    private static Map<Span, Counts> spans(Collection<Span> spans, Map<Span, Sum> found) {
        Map<Span, Counts> counts = new HashMap<>();
        for (Span span : spans) {
            Sum sum = new Sum();
            List<Sum> parts = new ArrayList<>();
            span.pieces().forEach(piece -> parts.add(found.getOrDefault(piece, new Sum())));
            parts.forEach(sum::add);
            counts.put(span, sum.counts());
        }
        return counts;
    }
}
